import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../../src/match/compile.ts';
import { explain } from '../../../src/match/explain.ts';
import { match } from '../../../src/match/match.ts';
import type { MatchArticle } from '../../../src/match/types.ts';
import { explanationText } from '../../../src/tools/unstuck/explain.ts';

// cspell:ignore EADDR NUSE ELIFECYCLE errimagepull elifecycle

const article = (id: string, text: string, more: Partial<MatchArticle> = {}): MatchArticle => ({
  id,
  error: text,
  messages: [{ text }],
  values: {},
  ...more,
});
const index = compile([
  article('node/eaddrinuse', 'listen EADDRINUSE: address already in use :::<port>'),
  article('npm/elifecycle', 'npm error code ELIFECYCLE'),
  article('docker/port', 'port is already allocated', { notIf: ['bind mount failed hard'] }),
  article('kubernetes/errimagepull', 'ErrImagePull'),
  article('docker/denied', 'pull access denied for repository', {
    supersedes: ['kubernetes/errimagepull'],
  }),
]);

describe('each stage', () => {
  const text = [
    'ok',
    'Error: listen EADDR1NUSE: address already in use :::3000',
    ...Array.from({ length: 5 }, () => 'npm error code ELIFECYCLE'),
    'port is already allocated',
    'bind mount failed hard',
  ].join('\n');
  const explanation = explain(index, text);

  it('tells which lines were dropped', () => {
    const statusOf = new Map(explanation.lines.map(({ number, status }) => [number, status]));
    expect(statusOf.get(1)).toBe('no known words');
    expect(statusOf.get(2)).toBe('searched');
    // The first three of the same lines are searched.
    expect([3, 4, 5, 6, 7].map((number) => statusOf.get(number))).toEqual([
      ...['searched', 'searched', 'searched'],
      ...['repeated', 'repeated'],
    ]);
  });

  it('tells the distinctive words with their typos', () => {
    const words = new Map(explanation.words.map((word) => [word.word, word]));
    expect(words.get('eaddrinuse')).toMatchObject({ typo: 'EADDR1NUSE', articles: 1 });
    expect(words.get('eaddrinuse')?.weight).toBeGreaterThan(words.get('in')?.weight ?? Infinity);
  });

  it('tells the anchors and scores of the candidates', () => {
    const candidate = explanation.candidates.find(({ id }) => id === 'npm/elifecycle');
    expect(candidate?.anchors).toEqual(['npm error']);
    expect(candidate).toMatchObject({ score: 1, isKept: true, isAligned: true });
  });

  it('tells why a message was verified or not', () => {
    const places = new Map(explanation.places.map((place) => [place.message, place]));
    expect(places.get('listen EADDRINUSE: address already in use :::<port>')).toMatchObject({
      isVerified: false,
      unverifiable: 'typo',
      confidence: 'likely',
      rule: 'most of a message',
    });
    expect(places.get('npm error code ELIFECYCLE')).toMatchObject({
      isVerified: true,
      confidence: 'exact',
    });
  });

  it('tells what was excluded, and does not rank it', () => {
    expect(explanation.exclusions).toEqual([
      { id: 'docker/port', message: 'bind mount failed hard' },
    ]);
    expect(explanation.ranking.map(({ id }) => id)).not.toContain('docker/port');
  });

  it('ranks as match does', () => {
    expect(explanation.ranking.map(({ id }) => id)).toEqual(
      match(index, text).matches.map(({ id }) => id),
    );
  });
});

describe('the key by which the first beat the second', () => {
  it('is the strength, where a planted article is worded like the message and says more', () => {
    const planted = compile([
      article('node/right', 'address already in use'),
      article('planted/wrong', 'listen EADDRINUSE: address already in use'),
    ]);
    const { decision, ranking } = explain(
      planted,
      'Error: address already in use\nError: listen EADDRINUSE: address already in use',
    );
    expect(decision).toMatchObject({
      winner: 'planted/wrong',
      other: 'node/right',
      key: 'strength',
    });
    expect(decision?.values).toEqual(
      ranking.slice(0, 2).map(({ strength }) => strength.toFixed(2)),
    );
  });

  it('is that the second is superseded', () => {
    const { decision } = explain(index, 'ErrImagePull\npull access denied for repository');
    expect(decision).toEqual({
      winner: 'docker/denied',
      other: 'kubernetes/errimagepull',
      key: 'gives way',
      values: ['no', 'superseded docker/denied'],
    });
  });

  it('is missing where there is no second', () => {
    expect(explain(index, 'ErrImagePull').decision).toBeUndefined();
  });
});

test('control characters and marks of direction never reach the terminal', () => {
  const hostile =
    '\u001b]0;title\u0007\u001b[31mError: listen EADDRINUSE\u009b2J: address already in use :::\u202e3000\u001b[0m\b\r';
  const printed = explanationText(explain(index, hostile));
  expect(printed).toContain('EADDRINUSE');
  expect(printed).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
});

interface FixtureCase {
  readonly id: string | null;
  readonly text: string;
}
const fixtures = readFileSync('tests/fixtures/match/cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): FixtureCase => JSON.parse(line));

test('the printed explanation of each fixture has all stages', () => {
  for (const { text } of fixtures) {
    const printed = explanationText(explain(index, text));
    const headings = printed.split('\n').filter((line) => /^\S/.test(line));
    expect(headings.map((heading) => heading.replace(/ \(.*/, ''))).toEqual([
      'Lines, cleaned',
      'Distinctive words',
      'Candidates and alignments',
      'Verification and classification',
      'Exclusions',
      'Ranking',
      'Why the first beat the second',
    ]);
  }
});
