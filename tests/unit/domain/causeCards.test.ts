import { expect, test } from 'vitest';
import { causeCards, sameCommands } from '../../../src/domain/causeCards.ts';
import { needsOwnValue, riskyRuns } from '../../../src/domain/exampleValues.ts';
import { anArticle } from './anArticle.ts';

const article = anArticle();
const [cause] = article.causes;
const [fix] = article.fixes;
if (!cause || !fix) throw new Error('The article of the tests has a cause and a fix.');
const causes = ['a', 'b', 'c'].map((id) => ({ ...cause, id }));
const fixes = [
  { ...fix, id: 'both', causes: ['a', 'b'] },
  { ...fix, id: 'late', causes: ['c', 'b'] },
];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

test('each fix is in the card of its first cause, and the other cards link to it', () => {
  const cards = causeCards({ ...article, causes, fixes });
  expect(
    cards.map(({ cause: { id }, fixes: own, elsewhere }) => [id, ids(own), ids(elsewhere)]),
  ).toEqual([
    ['a', ['both'], []],
    ['b', ['late'], ['both']],
    ['c', [], ['late']],
  ]);
});

test('commands are the same if they have the same text for the same platforms', () => {
  const list = [{ run: 'ls', platforms: ['linux' as const] }];
  expect(sameCommands(list, structuredClone(list))).toBe(true);
  expect(sameCommands(list, [{ run: 'ls' }])).toBe(false);
  expect(sameCommands(undefined, undefined)).toBe(false);
});

test('a command needs the own value if it is risky, or if its example may exist', () => {
  const values = {
    port: { type: 'port' as const, label: 'Port', example: '3000' },
    branch: { type: 'branch' as const, label: 'Branch', example: 'main' },
  };
  const risk = { level: 'careful' as const, why: 'It ends a program.' };
  const steps = [{ text: 'End it.', commands: [{ run: 'kill <port>' }] }];
  const risky = riskyRuns({ ...article, fixes: [{ ...fix, risk, steps }] });
  const needs = (run: string) => needsOwnValue({ run }, values, risky);
  expect([needs('kill <port>'), needs('show <port>'), needs('git switch <branch>')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(needs('git status')).toBe(false);
  const safe = { ...fix, risk: { level: 'safe' as const }, steps };
  expect(
    needsOwnValue({ run: 'kill <port>' }, values, riskyRuns({ ...article, fixes: [safe] })),
  ).toBe(false);
});
