import { expect, test } from 'vitest';
import { queryTerms } from '../../../../src/search/index/query.ts';

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

test('a code of TypeScript as an editor shows it is the code', () => {
  expect(queryTerms('ts(2307)').map(({ typed }) => typed)).toContain('ts2307');
});
