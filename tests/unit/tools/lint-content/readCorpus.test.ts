import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/content/readCorpus.ts';

const fixture = (name: string) =>
  readCorpus(
    fileURLToPath(new URL(`../../../fixtures/lint/${name}`, import.meta.url)),
    'content',
    '2026-11-21',
  );

test('articles, tools and pages with their ids and paths', () => {
  const { articles, tools, pages, strays, today } = fixture('good');
  expect([...articles, ...tools, ...pages].map(({ id, path }) => [id, path])).toEqual([
    ['docker/manifest-unknown', 'content/articles/docker/manifest-unknown/index.mdx'],
    ['docker/pull-access-denied', 'content/articles/docker/pull-access-denied/index.mdx'],
    ['docker', 'content/tools/docker.yaml'],
    ['about', 'content/pages/about.mdx'],
  ]);
  expect([strays, today]).toEqual([[], '2026-11-21']);
});

test('an article has data with defaults, or issues', () => {
  const [good] = fixture('good').articles;
  expect(good?.data?.appliesTo).toEqual([{ product: 'Docker Engine', versions: 'all' }]);
  expect(good?.issues).toEqual([]);
  const bad = fixture('schema').articles.find(({ id }) => id === 'docker/pull-access-denied');
  expect(bad?.data).toBeUndefined();
  expect(bad?.issues.length).toBeGreaterThan(1);
});

test('where the YAML cannot be read, that is the only problem', () => {
  const bad = fixture('schema').articles.find(({ id }) => id === 'docker/no-yaml');
  expect([bad?.data, bad?.issues, bad?.frontmatter.errors.length]).toEqual([undefined, [], 1]);
});

test('files that nothing reads are strays', () => {
  expect(fixture('folder').strays).toEqual([
    'content/articles/docker/stray.mdx',
    'content/tools/git.yml',
  ]);
});

test('no content is an empty corpus', () => {
  expect(fixture('does-not-exist')).toMatchObject({
    articles: [],
    tools: [],
    pages: [],
    strays: [],
  });
});
