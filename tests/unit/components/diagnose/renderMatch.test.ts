// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { renderMatch } from '../../../../src/components/diagnose/renderMatch.ts';
import { aFoundError, aSummary } from '../../search/aSummary.ts';
import { hostile } from '../aPage.ts';

/** The texts of the parts of the advice, in order. */
function partsOf(match: HTMLElement): string[] {
  const parts = match.querySelectorAll('.advice :is(h3, p, pre, .advice__outcomes li)');
  return [...parts].map(({ textContent }) => textContent.trim());
}

afterEach(() => {
  delete document.documentElement.dataset['os'];
});

test('a match with a cause shows the fix of that cause, its risk, and how to verify it', () => {
  const match = renderMatch(
    aFoundError({ cause: 'old-copy', values: { port: '5001' } }),
    aSummary(),
  );
  expect(partsOf(match)).toEqual([
    'Your message points to this cause: An old copy of your program is still running',
    'Fix: Stop the old copy',
    'With care The process loses what it has not saved.',
    'Stop the process.',
    'kill-port 5001',
    'Its id.',
    'ss -ltn',
    'It worked if: The port is not in the list.',
  ]);
  expect(match.textContent).not.toContain('kill -9');
});

test('a match without a cause shows the check before any command that changes something', () => {
  const match = renderMatch(aFoundError({ values: { port: '5001' } }), aSummary());
  expect(partsOf(match)).toEqual([
    'Check the cause first',
    'lsof -i :5001',
    'You see: A node process. → An old copy of your program is still running',
    'You see something else? Other causes: The system reserves the port',
    'Quick fix for the most common cause: An old copy of your program is still running',
    'Kill the process.',
    'kill -9 :5001',
  ]);
});

test('only the commands of the platform are shown, and an unknown value as its example', () => {
  const [cause] = aSummary().causes;
  const commands = [
    { run: 'ss -ltnp', platforms: ['linux' as const] },
    { run: 'netstat -ano', platforms: ['windows' as const] },
    { run: 'echo <port>' },
  ];
  const summary = aSummary({
    causes: [
      { ...cause!, confirm: { commands, shows: 'A process.' } },
      ...aSummary().causes.slice(1),
    ],
  });
  document.documentElement.dataset['os'] = 'windows';
  const match = renderMatch(aFoundError(), summary);
  const shown = [...match.querySelectorAll('pre code')].map(({ textContent }) => textContent);
  expect(shown.slice(0, 2)).toEqual(['netstat -ano', 'echo 3000']);
  expect(match.querySelector('var')?.className).toBe('');
});

test('a step shows its code under the name of its file, and a fix the versions it is for', () => {
  const [fix] = aSummary().fixes;
  const summary = aSummary({
    fixes: [
      {
        ...fix!,
        appliesTo: [{ product: 'Git', versions: '>=2.23' }],
        steps: [
          { text: 'Write this.', code: { language: 'yaml', file: 'app.yaml', text: 'a: 1\n' } },
        ],
      },
    ],
  });
  const match = renderMatch(aFoundError({ cause: 'old-copy' }), summary);
  expect(match.querySelector('figcaption')?.textContent).toBe('app.yaml');
  expect(match.querySelector('.code-file code')?.textContent).toBe('a: 1\n');
  expect(match.querySelector('.advice .side-note')?.textContent).toBe('Only Git 2.23 and later');
});

test('the code of a step has the values of the paste', () => {
  const [fix] = aSummary().fixes;
  const code = { language: 'nginx', file: 'conf.d/<port>.conf', text: 'listen <port>;\n' };
  const summary = aSummary({ fixes: [{ ...fix!, steps: [{ text: 'Write this.', code }] }] });
  const shown = (values: Record<string, string>) => {
    const match = renderMatch(aFoundError({ cause: 'old-copy', values }), summary);
    return ['figcaption', '.code-file code'].map((one) => match.querySelector(one)?.textContent);
  };
  expect(shown({ port: '5001' })).toEqual(['conf.d/5001.conf', 'listen 5001;\n']);
  // An example would pass for the value that the code cannot hold.
  expect(shown({ port: '1; reboot' })).toEqual(['conf.d/<port>.conf', 'listen <port>;\n']);
  expect(shown({})).toEqual(['conf.d/3000.conf', 'listen 3000;\n']);
});

test('folded advice says what it is about', () => {
  const title = (cause?: string) =>
    renderMatch(aFoundError({ cause }), aSummary(), true).querySelector('details > summary')
      ?.textContent;
  expect([title('system'), title()]).toEqual([
    'Fix: Take a port above 1024',
    'Check the cause first',
  ]);
});

test('a value that could run a command of its own stays out of the fix', () => {
  const values = { port: '1; reboot', own: hostile };
  const match = renderMatch(aFoundError({ cause: 'old-copy', values }), aSummary());
  expect(match.querySelector('pre code')?.textContent).toBe('kill-port <port>');
  expect(match.querySelector('img, script')).toBeNull();
});
