import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, match } from '../src/match/index.ts';
import type { Article } from '../src/schema/article.ts';

/** Text of the kind that breaks matchers: pieces of messages, escapes, odd characters. */
const hostileText = (words: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...words),
        fc.constantFrom(
          '\x1b[31m',
          '\x1b]8;;',
          '\\n',
          '\\u001b[',
          '&quot;',
          '&',
          '\\',
          '\n',
          '\r',
          ' ',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(' '));

// What is around a message in real logs changes nothing about what it is.
const wrappings: readonly [string, (text: string) => string][] = [
  ['colours', (text) => text.replace(/(\S+)/, '\x1b[1;31m$1\x1b[0m')],
  ['colours in every word', (text) => text.replace(/([\p{L}\w]+)/gu, '\x1b[31m$1\x1b[39m')],
  ['a container name', (text) => text.replace(/^/gm, 'app-1  | ')],
  ['a CI timestamp', (text) => text.replace(/^/gm, '2026-11-21T10:17:22.1234567Z ')],
  ['a logger', (text) => text.replace(/^/gm, '[2026-11-21 10:17:22,123] [worker-3] ERROR ')],
  ['a build step', (text) => text.replace(/^/gm, '#12 3.456 ')],
  ['an e-mail quote', (text) => text.replace(/^/gm, '> ')],
  [
    'line numbers',
    (text) =>
      text
        .split('\n')
        .map((line, at) => `${at + 1}: ${line}`)
        .join('\n'),
  ],
  ['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
  ['curly quotes', (text) => text.replace(/"([^"\n]*)"/g, '“$1”').replace(/'([^'\n]*)'/g, '‘$1’')],
  ['hard spaces', (text) => text.replace(/ /g, '\u00a0')],
  ['HTML', (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')],
  ['JSON', (text) => JSON.stringify({ log: text })],
  ['a progress line', (text) => `10%\r50%\r100%\r\n${text}`],
  ['output before and after', (text) => `$ make all\nok 1\nok 2\n${text}\nok 3\n$ `],
];
/**
 * Registers the tests of what holds for every text and every sample of a corpus.
 *
 * @param articles the articles that the index is compiled from
 * @param runs the number of random texts for the cheapest property; dearer ones get a share of it
 * @param size the length of the texts whose work is counted, in UTF-16 units
 */
export function testMatch(
  articles: readonly (Article & { readonly id: string })[],
  { runs, size }: { readonly runs: number; readonly size: number },
): void {
  const index = compile(articles);
  const samples = articles.flatMap(({ id, messages }) =>
    messages.flatMap((message) => message.samples.map((sample) => ({ id, sample }))),
  );
  const words = samples.flatMap(({ sample }) => sample.split(/\s+/));
  const hostile = hostileText(words);

  describe('match', () => {
    it('never throws, and its evidence is in range', () => {
      fc.assert(
        fc.property(hostile, (text) => {
          const lines = text.split('\n').length;
          for (const found of match(index, text).matches) {
            for (const [start, end] of found.evidence) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
            for (const [from, to] of found.lines) {
              expect(from).toBeGreaterThanOrEqual(1);
              expect(to).toBeGreaterThanOrEqual(from);
              expect(to).toBeLessThanOrEqual(lines);
            }
            expect(found.score).toBeGreaterThan(0);
            expect(found.score).toBeLessThanOrEqual(1);
          }
        }),
        { numRuns: runs },
      );
    });

    it('puts nothing that is only possible above what is sure', () => {
      fc.assert(
        fc.property(hostile, fc.constantFrom(...samples), (text, { sample }) => {
          const order = match(index, `${text}\n${sample}\n${text}`).matches;
          const firstPossible = order.findIndex(({ confidence }) => confidence === 'possible');
          const sureBehind = order
            .slice(firstPossible === -1 ? order.length : firstPossible)
            .filter(({ confidence }) => confidence === 'exact');
          expect(sureBehind).toEqual([]);
        }),
        { numRuns: Math.ceil(runs / 3) },
      );
    });

    it('says the same every time', () => {
      fc.assert(
        fc.property(hostile, (text) => {
          expect(match(index, text)).toEqual(match(index, text));
        }),
        { numRuns: 30 },
      );
    });

    it.each(wrappings)('finds every sample behind %s', (_, wrap) => {
      const found = samples.map(({ id, sample }) => ({
        id,
        sample,
        first: match(index, wrap(sample)).matches[0],
      }));
      expect(found.filter(({ id, first }) => first?.id !== id)).toEqual([]);
      // A few words over several lines may stay `possible` when each line has its own prefix.
      const unsure = found.filter(({ first }) => first?.confidence === 'possible');
      expect(unsure.length).toBeLessThanOrEqual(samples.length / 100);
    });

    it('finds every sample in a narrow terminal, at least as possible', () => {
      const narrow = (text: string): string => text.replace(/(.{60})(?=.)/g, '$1\n');
      const lost = samples.filter(
        ({ id, sample }) => match(index, narrow(sample)).matches[0]?.id !== id,
      );
      expect(lost).toEqual([]);
    });

    it('points at the same words behind a prefix', () => {
      for (const { sample } of samples) {
        const [bare] = match(index, sample).matches;
        const [behind] = match(index, `ok\nok\n${sample}`).matches;
        expect(behind?.lines).toEqual(bare?.lines.map(([from, to]) => [from + 2, to + 2]));
        expect(behind?.evidence).toEqual(bare?.evidence.map(([from, to]) => [from + 6, to + 6]));
      }
    });
  });

  describe('the work of match', () => {
    const steps = (text: string): number => {
      const counter = { count: 0 };
      match(index, text, { steps: counter });
      return counter.count;
    };

    it.each<[string, string]>([
      ['one letter', 'a'],
      ['escapes', '\x1b['],
      ['open links', '\x1b]8;;http://a'],
      ['open entities', '&'],
      ['backslashes', '\\'],
      ['line ends', '\n'],
      ['one message', 'npm error ERESOLVE unable to resolve dependency tree\n'],
      ['one message without line ends', 'password authentication failed for user "a" '],
      ['open values', 'password authentication failed for user "'],
      ['message words', `${words.slice(0, 400).join(' ')} `],
      ['message words, each on a line', `${words.slice(0, 400).join('\n')}\n`],
    ])('at most about doubles with the text: %s', (_, piece) => {
      const once = piece.repeat(Math.ceil(size / piece.length));
      expect(steps(once + once)).toBeLessThan(steps(once) * 2.2 + 20_000);
    });

    it('at most about doubles with any text', () => {
      fc.assert(
        fc.property(hostile, (text) => {
          const once = `${text}\n`.repeat(20);
          expect(steps(once + once)).toBeLessThan(steps(once) * 2.2 + 5000);
        }),
        { numRuns: Math.ceil(runs / 5) },
      );
    });
  });
}
