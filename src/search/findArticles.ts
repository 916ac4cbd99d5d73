import { matchArticles } from './matchArticles.ts';
import { searchArticles } from './searchArticles.ts';
import type { SearchResult } from './SearchResult.ts';

/**
 * Finds articles for what was typed: first those whose message it is, then those that have its
 * words, last those whose message it resembles; each once.
 *
 * @param limit the most results to return
 * @throws if neither index can be loaded
 */
export async function findArticles(query: string, limit: number): Promise<SearchResult[]> {
  const [matched, found] = await Promise.allSettled([
    matchArticles(query),
    searchArticles(query, limit),
  ]);
  if (matched.status === 'rejected' && found.status === 'rejected') throw found.reason;
  const answers = matched.status === 'fulfilled' ? matched.value : [];
  const sure = answers.filter(({ confidence }) => confidence !== 'possible');
  const possible = answers.filter(({ confidence }) => confidence === 'possible');
  const text = found.status === 'fulfilled' ? found.value : [];
  const all = new Map<string, SearchResult>();
  for (const result of [...sure, ...text, ...possible]) {
    if (!all.has(result.id)) all.set(result.id, result);
  }
  return [...all.values()].slice(0, limit);
}
