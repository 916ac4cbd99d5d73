import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caddyHeaders } from '../../../src/hosting/caddy.ts';
import { headerRules } from '../../../src/hosting/headers.ts';
import { headersFile, readHeaderRules } from '../../../src/hosting/netlify.ts';
import { nginxHeaders } from '../../../src/hosting/nginx.ts';

const files = [
  '404.html',
  '_astro/a.js',
  'errors/git/a/index.html',
  'index.html',
  'ocr/7/core.wasm',
  'pagefind/pagefind-worker.js',
  'worker.js',
];
const rules = headerRules(files, 'POLICY', ['https://feedback.example.org']);

/** What a host sends, by name. */
function headersOf(path: string, base = '/'): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of readHeaderRules(headersFile(rules, base))(path))
    found.set(name, [...(found.get(name) ?? []), value]);
  return found;
}

describe('headerRules', () => {
  test('pages have their policy, workers their own, and hashed files stay', () => {
    expect(headersOf('/errors/git/a/').get('Content-Security-Policy')).toEqual(['POLICY']);
    expect(headersOf('/').get('Content-Security-Policy')).toEqual(['POLICY']);
    // The URLs contain a hash or a version.
    for (const path of ['/_astro/a.js', '/ocr/7/core.wasm'])
      expect(headersOf(path).get('Cache-Control'), path).toEqual([
        'public, max-age=31536000, immutable',
      ]);
    for (const path of ['/', '/errors/git/a/', '/worker.js', '/pagefind/pagefind-worker.js'])
      expect(headersOf(path).get('Cache-Control'), path).toEqual([
        'public, max-age=0, must-revalidate',
      ]);
    expect(headersOf('/worker.js').get('Content-Security-Policy')).toEqual([
      "default-src 'none'; script-src 'self'; connect-src 'self' https://feedback.example.org",
    ]);
  });

  test('only full-text search and the picture reader may compile WebAssembly', () => {
    const wasm = rules.filter(({ headers }) =>
      JSON.stringify(headers).includes('wasm-unsafe-eval'),
    );
    expect(wasm.map(({ path }) => path)).toEqual(['/ocr/', '/pagefind/']);
  });

  test('no address gets a header twice: hosts would join them', () => {
    const sent = readHeaderRules(headersFile(rules, '/'));
    const address = fc.oneof(
      fc.constantFrom(...files).map((file) => `/${file.replace(/index\.html$/, '')}`),
      fc.stringMatching(/^\/[a-z_./]{0,20}$/),
    );
    fc.assert(
      fc.property(address, (path) => {
        const names = sent(path).map(([name]) => name);
        expect(names).toEqual([...new Set(names)]);
      }),
    );
  });

  test('below a path, all rules are', () => {
    expect(headersOf('/unstuck/_astro/a.js', '/unstuck/').has('X-Frame-Options')).toBe(true);
    expect(headersOf('/_astro/a.js', '/unstuck/').size).toBe(0);
  });
});

describe('headersFile', () => {
  test('more than Cloudflare reads is refused', () => {
    const many = headerRules(
      Array.from({ length: 99 }, (_, number) => `page${number}/index.html`),
      'POLICY',
      [],
    );
    expect(() => headersFile(many, '/')).toThrow('101 rules, at most 100');
    const long = headerRules(['a/index.html'], 'x'.repeat(2000), []);
    expect(() => headersFile(long, '/')).toThrow('at most 2000 are read');
  });
});

describe('for servers', () => {
  test('nginx: a map for what differs by path', () => {
    const { maps, headers } = nginxHeaders(rules, '/unstuck/');
    expect(maps).toContain('default "POLICY";');
    expect(maps).toContain('~^/unstuck/pagefind/ "');
    expect(maps).toContain('  /unstuck/worker.js "');
    expect(maps).not.toContain('/errors/');
    expect(headers).toContain(
      'add_header Content-Security-Policy $unstuck_content_security_policy always;',
    );
    expect(headers).toContain('add_header X-Content-Type-Options "nosniff" always;');
  });

  test('Caddy: each header once for every path', () => {
    const text = caddyHeaders(rules, '/unstuck/');
    expect(text).toContain(
      '@unstuck_content_security_policy not path /unstuck/_astro/* /unstuck/ocr/* /unstuck/pagefind/* /unstuck/worker.js\n' +
        'header @unstuck_content_security_policy Content-Security-Policy "POLICY"\n',
    );
    expect(text).toContain(
      'header /unstuck/_astro/* Cache-Control "public, max-age=31536000, immutable"',
    );
    expect(text).toContain('\tX-Content-Type-Options "nosniff"');
    expect(text).not.toContain('/errors/');
  });
});
