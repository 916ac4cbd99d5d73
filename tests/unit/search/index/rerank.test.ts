import { expect, test } from 'vitest';
import { rankRecords } from '../../../../src/search/index/rerank.ts';
import { indexed } from './anIndex.ts';

/** Candidates with the scores of their words, best first, and the order after ranking. */
const order = (query: string, ...candidates: readonly ReturnType<typeof candidate>[]): string[] =>
  rankRecords(query, new Set(query.toLowerCase().split(/\W+/)), candidates).map(
    ({ candidate: { record } }) => record.id,
  );
const candidate = (
  score: number,
  id: string,
  error: string,
  more: Parameters<typeof indexed>[2] = {},
) => ({ score, record: indexed(id, error, more) });

// Most words in common, and nothing else: only the last criterion helps it.
const wordy = candidate(50, 'docker/wordy', 'daemon refused docker connection socket');
const message = candidate(1, 'node/refused', 'connect ECONNREFUSED <host>:<port>', {
  values: { host: { type: 'host' }, port: { type: 'port' } },
});
const query = 'docker daemon socket: connect ECONNREFUSED 127.0.0.1:2375';

test('an article whose message the matcher finds stands before articles with more of the words', () => {
  expect(order(query, wordy, message)).toEqual(['node/refused', 'docker/wordy']);
});

test('an article of which the query is a search stands before the matched message', () => {
  const same = candidate(1, 'docker/same', 'cannot reach it', { searches: [query] });
  expect(order(query, wordy, message, same)).toEqual([
    // The query is one of its searches, word for word.
    'docker/same',
    // The matcher finds its message in the query.
    'node/refused',
    // It has most words.
    'docker/wordy',
  ]);
});

test('the words decide where neither is so', () => {
  const weak = candidate(1, 'docker/weak', 'the connection is closed');
  expect(order('docker daemon connection', weak, wordy)).toEqual(['docker/wordy', 'docker/weak']);
});
