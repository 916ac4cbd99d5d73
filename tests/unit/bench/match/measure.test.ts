import { expect, test } from 'vitest';
import type { MatchCase } from '../../../../bench/match/cases.ts';
import { measure } from '../../../../bench/match/measure.ts';

const paste = (text: string, more: Partial<MatchCase> = {}): MatchCase => ({
  ...{ id: 'git/a', also: [], kind: 'paste', text },
  ...more,
});

test('what is right, sure and captured is counted, and what is wrong is kept', async () => {
  const cases = [
    paste('A', { values: { port: '80', host: 'x' } }),
    paste('B', { also: ['git/b'] }),
    paste('C'),
    paste('nothing'),
    { ...paste('B'), id: null, kind: 'negative' as const },
  ];
  const answers: Readonly<Record<string, readonly string[]>> = {
    a: ['git/a', 'git/b'],
    b: ['git/b', 'git/a'],
    c: ['x/1', 'x/2', 'x/3', 'git/a'],
  };
  const matcher = {
    name: 'test',
    answer: (text: string) => {
      const ids = answers[text] ?? [];
      return { ids, sure: text === 'b', values: { port: '80', host: 'y' } };
    },
  };
  expect(await measure(matcher, cases, (text) => text.toLowerCase())).toEqual({
    ...{ count: 5, first: 1, firstRight: 2, firstThree: 2, sure: 2, sureRight: 1, answered: 4 },
    ...{ values: 2, valuesRight: 1, causes: 0, causesRight: 0, claimed: undefined },
    wrong: [
      { case: cases[2], ids: answers['c'] },
      { case: cases[3], ids: [] },
      { case: cases[4], ids: answers['b'] },
    ],
  });
});

test('a matcher that captures nothing is not measured by values', async () => {
  const matcher = { name: 'test', answer: () => ({ ids: ['git/a'], sure: true }) };
  const score = await measure(matcher, [paste('A', { values: { port: '80' } })]);
  expect(score).toMatchObject({ first: 1, values: 0 });
});

test('causes of right articles are right or wrong, and those of other articles are claimed', async () => {
  const cases = [
    paste('right', { cause: 'a' }),
    paste('either', { cause: ['b', 'a'] }),
    paste('unnamed', { cause: 'a' }),
    paste('none', { cause: null }),
    paste('other'),
  ];
  const causes: Readonly<Record<string, ReadonlyMap<string, string>>> = {
    right: new Map([['git/a', 'a']]),
    either: new Map([['git/a', 'a']]),
    other: new Map([['git/b', 'a']]),
  };
  const matcher = {
    name: 'test',
    answer: (text: string) => ({
      ids: ['git/a'],
      sure: true,
      causes: causes[text] ?? new Map<string, string>(),
    }),
  };
  const score = await measure(matcher, cases);
  expect(score).toMatchObject({ causes: 4, causesRight: 3, claimed: 1 });
  expect(score.wrong.map(({ case: one }) => one.text)).toEqual(['unnamed']);
});
