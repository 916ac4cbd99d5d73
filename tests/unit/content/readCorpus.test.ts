import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cachedCorpus, readCorpus, toolNames } from '../../../src/content/readCorpus.ts';

describe('cachedCorpus', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'unstuck-corpus-'));
    cpSync('tests/fixtures/lint/good/content', join(root, 'content'), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const ids = (): string[] => cachedCorpus(root).redirects.map(({ id }) => id);

  describe('cachedCorpus', () => {
    test('unchanged content is read once', () => {
      expect(cachedCorpus(root)).toBe(cachedCorpus(root));
    });

    test('added, changed and removed files are read again', () => {
      const file = join(root, 'content/redirects.yaml');
      expect(ids()).toEqual([]);
      writeFileSync(file, 'docker/old: docker/manifest-unknown\n');
      expect(ids()).toEqual(['redirects']);
      // The same size, so that only the time of the change differs.
      writeFileSync(file, 'docker/odd: docker/manifest-unknown\n');
      utimesSync(file, new Date(), new Date(Date.now() + 1000));
      expect(cachedCorpus(root).redirects[0]?.data).toEqual({
        'docker/odd': 'docker/manifest-unknown',
      });
      rmSync(file);
      expect(ids()).toEqual([]);
    });

    test('another project has its own content', () => {
      const other = mkdtempSync(join(tmpdir(), 'unstuck-empty-'));
      mkdirSync(join(other, 'content'));
      expect(cachedCorpus(root).articles).not.toEqual([]);
      expect(cachedCorpus(other).articles).toEqual([]);
      expect(cachedCorpus(root).articles).not.toEqual([]);
      rmSync(other, { recursive: true });
    });
  });

  test('toolNames gives the name of a tool, and the id of an unknown one', () => {
    const nameOf = toolNames(cachedCorpus(root));
    expect(nameOf('docker')).toBe('Docker');
    expect(nameOf('no-such-tool')).toBe('no-such-tool');
  });
});

describe('readCorpus', () => {
  const fixture = (name: string) =>
    readCorpus(
      fileURLToPath(new URL(`../../fixtures/lint/${name}`, import.meta.url)),
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
});
