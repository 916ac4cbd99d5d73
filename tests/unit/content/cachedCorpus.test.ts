import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cachedCorpus, toolNames } from '../../../src/content/cachedCorpus.ts';

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
