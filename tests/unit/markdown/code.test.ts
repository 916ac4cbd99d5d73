import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import {
  highlight,
  highlightCode,
  parseLineNumbers,
  recordedPrompt,
  terminalSession,
} from '../../../src/markdown/code.ts';

describe('code', () => {
  const html = (children: Awaited<ReturnType<typeof highlight>>): string =>
    toHtml({ type: 'root', children });

  describe('highlight', () => {
    test('marks tokens by class and never by style', async () => {
      const marked = html(await highlight('const port = 3000; // mine\n', 'js'));
      expect(marked).toContain('<span class="token-keyword">const</span>');
      expect(marked).toContain('<span class="token-constant">3000</span>');
      expect(marked).toContain('<span class="token-comment">// mine</span>');
      expect(marked).not.toContain('style=');
      expect(marked.endsWith('\n')).toBe(false);
    });

    test('keeps every character, and escapes them', async () => {
      const code = 'if (a < b && c) {\n  x = "<tag>";\n}';
      const marked = html(await highlight(code, 'js'));
      expect(
        marked
          .replace(/<[^>]+>/g, '')
          .replaceAll('&#x3C;', '<')
          .replaceAll('&#x26;', '&'),
      ).toBe(code);
    });

    test('leaves an unknown language as it is', async () => {
      expect(html(await highlight('a b\n', 'no-such-language'))).toBe('a b');
    });
  });

  describe('highlightCode', () => {
    const values = { port: { type: 'port', label: 'Port', example: '3000' } } as const;

    test('a place of a value has its example, the color of its token and its name', async () => {
      expect(html(await highlightCode('listen(<port>);', 'js', values))).toContain(
        '(<var data-value="port" class="token-constant">3000</var>)',
      );
    });

    test('the rest is what it is without a place', async () => {
      const plain = html(await highlight("const port = '3000'; <p>", 'js'));
      const marked = html(await highlightCode("const port = '<port>'; <p>", 'js', values));
      expect(marked.match(/<var[^>]*>3000<\/var>/g)).toHaveLength(1);
      expect(marked.replace(/<[^>]+>/g, '')).toBe(plain.replace(/<[^>]+>/g, ''));
    });

    test('one value of several tokens is one place', async () => {
      const url = { url: { type: 'url', label: 'URL', example: 'a-1.b' } } as const;
      const marked = html(await highlightCode('x = <url>;', 'js', url));
      expect(marked).toMatch(/<var data-value="url"[^>]*>a-1\.b<\/var>/);
    });
  });

  describe('terminalSession', () => {
    test('tells prompts, commands, output and errors apart', () => {
      const session = '$ git status\nfatal: not a git repository\nhint\n';
      expect(html(terminalSession(session, new Set([2])))).toBe(
        '<span class="terminal__prompt">$ </span><b>git status</b>\n<mark>fatal: not a git repository</mark>\nhint',
      );
    });

    test('knows root’s and PowerShell’s prompts, and takes a dollar sign elsewhere for text', () => {
      expect(html(terminalSession('# id\nPS> ls\ncost: $ 5', new Set()))).toBe(
        '<span class="terminal__prompt"># </span><b>id</b>\n<span class="terminal__prompt">PS> </span><b>ls</b>\ncost: $ 5',
      );
    });
  });

  test.each([
    ['{2,5-6}', [2, 5, 6]],
    ['title="x" {1}', [1]],
    ['', []],
    ['{}', []],
    ['{x}', []],
  ])('line numbers of %s', (meta, lines) => {
    expect([...parseLineNumbers(meta)]).toEqual(lines);
  });
});

describe('terminalSession', () => {
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
});
