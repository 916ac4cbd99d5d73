import type { MatchIndex } from '../match/MatchIndex.ts';
import { fetchJson } from './fetchJson.ts';

let index: Promise<MatchIndex> | undefined;

/** Loads the matcher's index, once. A failed load is tried again by the next call. */
export function loadMatchIndex(): Promise<MatchIndex> {
  index ??= fetchJson<MatchIndex>('match/index.json').catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}
