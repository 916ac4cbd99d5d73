import { expect, test } from 'vitest';
import { joinCodes, queryTerms } from '../../../../src/search/index/query.ts';

const priors = (query: string) =>
  new Map(queryTerms(query).map(({ typed, prior }) => [typed, prior]));

test('codes say most, then words, then what everybody writes around them', () => {
  const asked = priors('how to fix rust E0382 moved error');
  const of = (word: string): number => asked.get(word) ?? 0;
  expect(of('e0382')).toBeGreaterThan(of('moved'));
  expect(of('moved')).toBeGreaterThan(of('error'));
  expect(of('fix')).toBe(of('how'));
  expect(of('how')).toBeLessThan(0.2);
});

test('of a long log, the terms of its error lines are asked for', () => {
  const noise = Array.from({ length: 60 }, (_, at) => `loading plugin number${at} from cache`);
  const asked = queryTerms([...noise, 'fatal: frobnicator exploded', ...noise].join('\n'));
  expect(asked).toHaveLength(40);
  expect(asked.map(({ typed }) => typed)).toEqual(
    expect.arrayContaining(['frobnicator', 'exploded']),
  );
});

test('a part knows the name that it is of', () => {
  const asked = queryTerms('no module pkg_resources here');
  const partOf = (word: string) => asked.find(({ typed }) => typed === word)?.partOf;
  expect(partOf('pkg')).toBe('pkg_resources');
  expect(partOf('resources')).toBe('pkg_resources');
  expect(partOf('module')).toBeUndefined();
  expect(partOf('here')).toBeUndefined();
});

test.each([
  ['ts(2307)', 'ts2307'],
  ['ts 2322', 'ts2322'],
  ['TS-2322 in a loop', 'TS2322 in a loop'],
  ['error TS 2322', 'error TS2322'],
  ['E 0382', 'E0382'],
  ['parts 2322', 'parts 2322'],
  ['ts 23', 'ts 23'],
  ['E 03821', 'E 03821'],
])('%s is %s', (query, joined) => {
  expect(joinCodes(query)).toBe(joined);
});
