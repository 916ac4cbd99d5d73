import { expect, test } from 'vitest';
import { compile } from '../../../src/match/compile.ts';
import { joinParts, partOfToken, partsForText, splitIndex } from '../../../src/match/splitIndex.ts';
import { hashToken } from '../../../src/match/tokens.ts';
import { match } from '../../../src/match/match.ts';
import { mostParts } from '../../../src/match/tuning.ts';
import { articles } from '../../fixtureCorpus.ts';

const index = compile(articles);
const count = 64;
const parts = splitIndex(index, count);
const partsFor = (text: string) =>
  joinParts(partsForText(text, count).map((number) => parts[number] as (typeof parts)[number]));

test('every template is in a part, with its number', () => {
  const whole = joinParts(parts);
  expect(new Map(whole.articles.map(({ id, m }) => [id, m.length]))).toEqual(
    new Map(index.articles.map(({ id, m }) => [id, m.length])),
  );
});

test('the signs of causes are joined from all parts, each once', () => {
  const signs = ['husky hook declined', 'protected branch', 'tag already exists', 'shallow update'];
  const withSigns = compile([
    {
      id: 'git/push',
      error: 'error: failed to push some refs',
      messages: [{ text: 'error: failed to push some refs' }],
      values: {},
      causes: signs.map((text, at) => ({ id: `cause-${at}`, signs: [text] })),
    },
  ]);
  const joined = joinParts(splitIndex(withSigns, count));
  expect(joined.articles.map(({ g = [] }) => g.map(({ t, c }) => [t, c]))).toEqual([
    signs.map((text, at) => [text, `cause-${at}`]),
  ]);
});

test.each(articles.flatMap(({ messages }) => messages.flatMap(({ samples }) => samples)))(
  'the parts for a sample match the sample as the whole index does: %s',
  (sample) => {
    const whole = match(index, sample).matches;
    expect(whole).not.toEqual([]);
    expect(match(partsFor(sample), sample).matches[0]).toEqual(whole[0]);
  },
);

test('a text of any length needs a limited number of parts', () => {
  const words = Array.from({ length: 50_000 }, (_, number) => `Error: Word${number}x refused`);
  expect(partsForText(words.join('\n'), 4096)).toHaveLength(mostParts);
});

test('the words of a line that reports an error go before names elsewhere', () => {
  const many = 1 << 20;
  const noise = Array.from({ length: 400 }, (_, number) => `INFO ModuleNumber${number} LoadedFine`);
  const text = [...noise, 'fatal: not a git repository', ...noise].join('\n');
  const telling = ['fatal', 'git', 'repository'].map((word) => partOfToken(hashToken(word), many));
  expect(partsForText(text, many)).toEqual(expect.arrayContaining(telling));
});

test('words without meaning of such a line do not take the place of words elsewhere', () => {
  const many = 1 << 20;
  const words = 'to be in this or that an of by at with for on is it as if can not you'.split(' ');
  const text = `fatal: ${words.join(' ')}\n\nAn editor opened it`;
  const telling = ['editor', 'opened'].map((word) => partOfToken(hashToken(word), many));
  expect(partsForText(text, many)).toEqual(expect.arrayContaining(telling));
});
