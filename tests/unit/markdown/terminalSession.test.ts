import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { recordedPrompt, terminalSession } from '../../../src/markdown/terminalSession.ts';

const html = (...of: Parameters<typeof terminalSession>): string =>
  toHtml({ type: 'root', children: terminalSession(...of) });
const session = '$ ssh-keygen -R host\n# Host host found: line 1\nfailed\n';

test('commands are told from output, and error lines marked', () => {
  expect(html(session, new Set([3]))).toBe(
    '<span class="terminal__prompt">$ </span><b>ssh-keygen -R host</b>\n<span class="terminal__prompt"># </span><b>Host host found: line 1</b>\n<mark>failed</mark>',
  );
});

test('in what was recorded, a line that begins with # is output', () => {
  expect(html(session, new Set(), recordedPrompt)).toBe(
    '<span class="terminal__prompt">$ </span><b>ssh-keygen -R host</b>\n# Host host found: line 1\nfailed',
  );
});
