import { expect, test } from 'vitest';
import { buildIndex } from '../../../../src/search/index/build.ts';
import { readFacets, type SearchHead, type TermFile } from '../../../../src/search/index/format.ts';
import { indexed } from './anIndex.ts';

const articles = [
  indexed('git/b', 'beta <name> failed', { values: { name: { type: 'word' } } }),
  indexed('git/a', 'alpha failed', { kind: 'tls', platforms: ['macos', 'windows'] }),
];
const files = buildIndex(articles);
const head = files.get('index') as SearchHead;

test('terms are sorted over all files, and the head has the first of each', () => {
  const terms = head.starts.flatMap((_, at) => {
    const file = files.get(`${head.version}/terms/${at}`) as TermFile;
    return [...new Set([...Object.keys(file.terms), ...Object.keys(file.codes)])].sort();
  });
  // Keys of JSON objects that are numbers come first, whatever their order was: sorted per file.
  expect(head.starts).toEqual([...head.starts].sort());
  expect(terms).toContain('alpha');
  expect(terms).not.toContain('name');
});

test('documents are numbered by their ids, with what they can be filtered by', () => {
  expect(readFacets(head, 0)).toEqual({
    tool: 'git',
    kind: 'tls',
    platforms: ['macos', 'windows'],
  });
  expect(readFacets(head, 1)).toEqual({ tool: 'git', kind: 'network', platforms: ['linux'] });
  const file = (at: number) => files.get(`${head.version}/terms/${at}`) as TermFile;
  const list = head.starts.map((_, at) => file(at).terms['fail']).find(Boolean);
  expect(list?.filter((_, at) => at % 2 === 0)).toEqual([0, 1]);
});

test('another content is another folder, so that files of two builds never mix', () => {
  const other = buildIndex([indexed('git/a', 'gamma failed')]).get('index') as SearchHead;
  expect(other.version).not.toBe(head.version);
  expect((buildIndex(articles).get('index') as SearchHead).version).toBe(head.version);
});

test('a record has what is shown and matched, and nothing else', () => {
  const record = files.get(`${head.version}/records/0`) as object;
  expect(Object.keys(record).sort()).toEqual([
    'aliases',
    'codes',
    'error',
    'id',
    'kind',
    'messages',
    'platforms',
    'searches',
    'summary',
    'values',
  ]);
});
