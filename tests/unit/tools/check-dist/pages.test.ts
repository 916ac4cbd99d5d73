import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { measurePage, scriptBytes } from '../../../../src/tools/check-dist/pages.ts';

function site(html: string, files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
  for (const [name, content] of Object.entries({ 'index.html': html, ...files }))
    writeFileSync(join(folder, name), content);
  return folder;
}

test('a page is weighed with the scripts that it loads at once, each file once', () => {
  const a = 'import{b}from"./b.js";b(import("./later.js"))';
  const b = 'export const b = () => 1;';
  const html =
    '<!doctype html><title>x</title><style>p{}</style><script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>';
  const page = measurePage(
    site(html, { 'a.js': a, 'b.js': b, 'later.js': 'x'.repeat(999) }),
    'index.html',
  );
  expect(page.html).toBe(brotliCompressSync(html).length);
  expect(page.script).toBe(brotliCompressSync(a).length + brotliCompressSync(b).length);
  expect(page.problems).toEqual([]);
});

test.each([
  ['<link rel="stylesheet" href="/x.css">', '<link stylesheet /x.css>'],
  ['<link rel="preload" as="font" href="/x.woff2">', '<link preload /x.woff2>'],
  ['<script src="/a.js"></script>', '<script  /a.js>'],
  [
    '<script type="module" src="https://cdn.example.org/a.js"></script>',
    '<script  https://cdn.example.org/a.js>',
  ],
  ['<img src="//example.org/x.png" alt="">', '<img  //example.org/x.png>'],
])('%s is an problem', (element, problem) => {
  expect(
    measurePage(site(`<!doctype html>${element}`, { 'a.js': '' }), 'index.html').problems,
  ).toEqual([problem]);
});

test('links to other sites, icons and inline scripts are none', () => {
  const html =
    '<!doctype html><link rel="icon" href="/f.svg"><script>1</script><a href="https://example.org/">x</a>';
  expect(measurePage(site(html), 'index.html').problems).toEqual([]);
});

test('the part that the first round trip brings is the start of the page, and not all of a long one', () => {
  // Text without a pattern, so that it does not compress to a few bytes.
  const noise = Array.from({ length: 9000 }, (_, at) =>
    ((at * 2654435761) % 4294967296).toString(36),
  );
  const html = `<!doctype html><p id="quick-fix">first</p>${noise.join(' ')}<p id="causes">last</p>`;
  const { firstHtml } = measurePage(site(html), 'index.html');
  expect(firstHtml.startsWith('<!doctype html><p id="quick-fix">first</p>')).toBe(true);
  expect(html.startsWith(firstHtml)).toBe(true);
  expect(firstHtml).not.toContain('id="causes"');
  expect(measurePage(site('<p id="causes">x</p>'), 'index.html').firstHtml).toContain('causes');
});

test('the scripts of modules count with their imports, each once; a module without one is an error', () => {
  const folder = site('');
  mkdirSync(join(folder, '_astro'));
  const files = {
    'Panel.a1.js': 'import"./dom.b2.js"',
    'worker-c3.js': 'work()',
    'dom.b2.js': 'x',
  };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, '_astro', name), text);
  const sizes = Object.values(files).map((text) => brotliCompressSync(text).length);
  expect(scriptBytes(folder, ['Panel', 'worker', 'dom'])).toBe(sizes.reduce((a, b) => a + b));
  expect(() => scriptBytes(folder, ['Pane'])).toThrow('no script of the module Pane');
});
