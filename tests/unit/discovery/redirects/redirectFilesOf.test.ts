import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { redirectFilesOf } from '../../../../src/discovery/redirects/redirectFilesOf.ts';
import { anArticle } from '../../domain/anArticle.ts';

const rules = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;
const site = new URL('https://example.org');
const articles = [
  { id: 'docker/manifest-unknown', data: { ...anArticle(), error: 'manifest for <image> & more' } },
];
const files = redirectFilesOf(
  { 'docker/old': 'docker/manifest-unknown', 'docker/elder': 'docker/manifest-unknown' },
  articles,
  '/unstuck',
  site,
);

test('a page at each old address leads on at once, below the base path', async () => {
  const page = files.get('errors/docker/old/index.html') ?? '';
  const to = '/unstuck/errors/docker/manifest-unknown/';
  expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
  expect(page).toContain(`<link rel="canonical" href="https://example.org${to}">`);
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain(
    `<a href="${to}"><code>manifest for <var>&lt;image&gt;</var> &amp; more</code></a>`,
  );
  const report = await new HtmlValidate(new StaticConfigLoader(rules)).validateString(page);
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual(
    [],
  );
});

test('Netlify and Cloudflare get a line for each form of the address', () => {
  expect(files.get('_redirects')).toBe(`# Written by the build from content/redirects.yaml.
/unstuck/errors/docker/elder/ /unstuck/errors/docker/manifest-unknown/ 301
/unstuck/errors/docker/elder /unstuck/errors/docker/manifest-unknown/ 301
/unstuck/errors/docker/old/ /unstuck/errors/docker/manifest-unknown/ 301
/unstuck/errors/docker/old /unstuck/errors/docker/manifest-unknown/ 301
`);
});

test('nginx gets a map', () => {
  expect(files.get('redirects.nginx.conf')).toContain(`map $uri $unstuck_moved {
  default "";
  "/unstuck/errors/docker/elder/" "/unstuck/errors/docker/manifest-unknown/";
`);
  expect(files.get('redirects.nginx.conf')).toMatch(/;\n}\n$/);
});

test('Caddy gets a snippet', () => {
  expect(files.get('redirects.caddy')).toContain(
    '\nredir /unstuck/errors/docker/old/ /unstuck/errors/docker/manifest-unknown/ 301\n',
  );
});

test('without a redirect there are still files to include, and no page', () => {
  const none = redirectFilesOf({}, articles, '/', site);
  expect([...none.keys()]).toEqual(['_redirects', 'redirects.nginx.conf', 'redirects.caddy']);
  expect(none.get('redirects.nginx.conf')).toContain('map $uri $unstuck_moved {\n  default "";\n}');
});

test('a redirect to nothing is an error', () => {
  expect(() => redirectFilesOf({ 'docker/old': 'docker/none' }, articles, '/', site)).toThrow(
    'content/redirects.yaml: no article docker/none.',
  );
});
