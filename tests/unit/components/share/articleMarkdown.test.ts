// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  articleMarkdownPanel,
  fillMarkdown,
} from '../../../../src/components/share/articleMarkdown.ts';
import { parseTemplate } from '../../../../src/match/index.ts';
import { find, said, type } from '../aPage.ts';
import { anArticlePage } from '../article/anArticlePage.ts';

const markdown = [
  '# `listen EADDRINUSE`',
  '- `<port>`: Port, such as `3000`',
  'Port <port> in prose, and `kill <port>`.',
  '1. Stop it:',
  '',
  '   ```sh',
  '   kill <port>',
  '   echo <other>',
  '   ```',
  '   `/etc/<port>.conf`:',
  '   ```nginx',
  '   server {',
  '     listen <port>;',
  '   ```',
].join('\n');

const commands = [
  { shell: 'sh', parts: parseTemplate('kill <port>'), slots: [] },
  { shell: 'code', parts: parseTemplate('/etc/<port>.conf'), slots: [] },
  { shell: 'code', parts: parseTemplate('server {\n  listen <port>;\n'), slots: [] },
] as const;

test('commands, code and names of files are filled, and prose is not', () => {
  const filled = fillMarkdown(markdown, commands, { port: '8080' }, { port: 'port' }).split('\n');
  expect(filled).toEqual(
    markdown
      .replace('`<port>`: Port, such as `3000`', '`<port>`: Port, here `8080`')
      .replace('   kill <port>', '   kill 8080')
      .replace('`/etc/<port>.conf`', '`/etc/8080.conf`')
      .replace('     listen <port>;', '     listen 8080;')
      .split('\n'),
  );
});

test('without values nothing changes', () => {
  expect(fillMarkdown(markdown, commands, {}, { port: 'port' })).toBe(markdown);
});

const write = vi.fn<(items: readonly { readonly text: Promise<string> }[]) => Promise<void>>();
const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  anArticlePage();
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly text: Promise<string>;
      constructor(data: Readonly<Record<string, Promise<string>>>) {
        this.text = data['text/plain'] ?? Promise.resolve('');
      }
    },
  );
  write.mockReset().mockImplementation(async ([item]) => void (await item?.text));
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(markdown)));
});
afterEach(() => vi.unstubAllGlobals());

test('the whole article is copied with the values of the user, which the panel names', async () => {
  type(find('your-values input') as HTMLInputElement, '5001');
  find('main').replaceChildren(articleMarkdownPanel());
  await vi.waitFor(() => expect(said(find('main'))).toContain('with your values (port 5001)'));
  const [[item] = []] = write.mock.lastCall ?? [];
  expect(await item?.text).toContain('- `<port>`: Port, here `5001`');
});

test('a missing file is said', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  find('main').replaceChildren(articleMarkdownPanel());
  await vi.waitFor(() => expect(said(find('main'))).toContain('could not be loaded'));
});
