import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { redirectPages } from '../../../src/hosting/redirects.ts';
import { anArticle } from '../domain/anArticle.ts';

const rules = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;
const site = new URL('https://example.org');
const articles = [
  { id: 'docker/manifest-unknown', data: { ...anArticle(), error: 'manifest for <image> & more' } },
];
const files = redirectPages(
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

test('each renamed article has a page, and nothing else', () => {
  expect([...files.keys()]).toEqual([
    'errors/docker/old/index.html',
    'errors/docker/elder/index.html',
  ]);
  expect(redirectPages({}, articles, '/', site).size).toBe(0);
});

test('a redirect to nothing is an error', () => {
  expect(() => redirectPages({ 'docker/old': 'docker/none' }, articles, '/', site)).toThrow(
    'content/redirects.yaml: no article docker/none.',
  );
});
