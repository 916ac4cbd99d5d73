import { describe, expect, it } from 'vitest';
import { compile, match } from '../../../src/match/index.ts';
import { benignLines, ownProse, readCases } from '../../../bench/match/cases.ts';
import { articles } from '../realCorpus.ts';

const index = compile(articles);
const ids = new Set(articles.map(({ id }) => id));
const cases = readCases('tests/fixtures/match/cases.jsonl').filter(
  ({ id }) => id === null || ids.has(id),
);

describe('labelled cases', () => {
  it.each(cases.filter(({ kind }) => kind === 'paste'))('finds $id in $text', (one) => {
    const [first] = match(index, one.text).matches;
    expect(first?.id).toBe(one.id);
    expect(first?.confidence).not.toBe('possible');
    expect(first?.values).toMatchObject(one.values ?? {});
  });

  it.each(cases.filter(({ kind }) => kind === 'query'))('finds $id for $text', (one) => {
    expect(match(index, one.text).matches[0]?.id).toBe(one.id);
  });

  // Near neighbours: they share words with an article, and are about something else.
  it.each(cases.filter(({ kind }) => kind === 'negative'))('is not sure of $text', (one) => {
    const sure = match(index, one.text).matches.filter(
      ({ confidence }) => confidence !== 'possible',
    );
    expect(sure).toEqual([]);
  });
});

describe('benign text', () => {
  it.each([
    // Made by running the tools: see the README beside them.
    ['logs of what went well', benignLines('tests/fixtures/match/benign')],
    ['prose about errors', ownProse()],
  ])('is sure of nothing in %s, whole or in pieces', (_, lines) => {
    for (const size of [1, 7, 40, lines.length]) {
      for (let from = 0; from < lines.length; from += size) {
        const text = lines.slice(from, from + size).join('\n');
        const sure = match(index, text).matches.filter(
          ({ confidence }) => confidence !== 'possible',
        );
        expect(sure).toEqual([]);
      }
    }
  });
});
