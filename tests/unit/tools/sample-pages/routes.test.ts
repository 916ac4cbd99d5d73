import { expect, test } from 'vitest';
import { changedPages, routeFinder } from '../../../../src/tools/sample-pages/routes.ts';

const article = 'src/pages/errors/[tool]/[slug].astro';
const files = [
  'src/pages/[page].astro',
  'src/pages/errors/[tool]/[slug].md.ts',
  article,
  'src/pages/errors/[tool]/index.astro',
  'src/pages/errors/by-message.astro',
  'src/pages/index.astro',
  'src/pages/recent/[...page].astro',
];
const route = routeFinder(files);

test.each([
  ['/', 'src/pages/index.astro'],
  ['/about/', 'src/pages/[page].astro'],
  ['/errors/git/', 'src/pages/errors/[tool]/index.astro'],
  ['/errors/by-message/', 'src/pages/errors/by-message.astro'],
  ['/errors/git/no-upstream-branch/', article],
  ['/recent/', 'src/pages/recent/[...page].astro'],
  ['/recent/2/', 'src/pages/recent/[...page].astro'],
  ['/404.html', '/404.html'],
])('%s is of %s', (path, file) => {
  expect(route(path)).toBe(file);
});

test('a page is changed with its content or its template, and not with a component', () => {
  const pages = ['/', '/about/', '/errors/git/', '/errors/git/a/', '/errors/npm/b/'].map(
    (path) => ({ path, group: route(path) }),
  );
  expect(changedPages(pages, ['content/articles/git/a/repro.json'])).toEqual(['/errors/git/a/']);
  expect(changedPages(pages, ['content/tools/git.yaml', 'content/pages/about.mdx'])).toEqual([
    '/about/',
    '/errors/git/',
  ]);
  expect(changedPages(pages, [article])).toEqual(['/errors/git/a/', '/errors/npm/b/']);
  expect(changedPages(pages, ['src/components/article/Fixes.astro', 'README.md'])).toEqual([]);
});
