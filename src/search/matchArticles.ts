import { match } from '../match/match.ts';
import { loadBrief } from './loadBrief.ts';
import { loadMatchIndex } from './loadMatchIndex.ts';
import type { SearchResult } from './SearchResult.ts';

/** A typed message is short. Whatever is longer belongs on Diagnose, which has a worker. */
const maxLength = 5000;

/**
 * Finds the articles that a typed message is about, by the matcher.
 *
 * @returns the root cause first; empty if nothing fits
 * @throws if the index cannot be loaded
 */
export async function matchArticles(text: string): Promise<SearchResult[]> {
  const { matches } = match(await loadMatchIndex(), text.slice(0, maxLength), { limit: 3 });
  return Promise.all(
    matches.map(async ({ id, confidence }) => {
      const { address, error, tool, summary } = await loadBrief(id);
      return { id, address, error, tool, summary, confidence };
    }),
  );
}
