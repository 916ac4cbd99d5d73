import { containsQueryWords } from './answersQuery.ts';
import type { Platform } from '../schema/platform.ts';
import type { SearchResult } from './SearchResult.ts';
import { articlePath } from '../domain/articleAddress.ts';

/** The part of Pagefind's browser API that we use: https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { excerptLength?: number }): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<PagefindResult> }[] }>;
}

interface PagefindResult {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** All its indexed text. */
  readonly content: string;
}

/** Longer queries find nothing more: a message that is told apart by then. In UTF-16 units. */
const maxQueryLength = 400;

let pagefind: Promise<Pagefind> | undefined;

/** Loads the index on first use. A failed load is tried again by the next search. */
function load(): Promise<Pagefind> {
  pagefind ??= (async () => {
    const address = new URL(`${import.meta.env.BASE_URL}pagefind/pagefind.js`, location.href).href;
    const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
    await loaded.options({ excerptLength: 1 });
    return loaded;
  })().catch((error: unknown) => {
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

/**
 * Finds articles by full text, the best first.
 *
 * @param query what was typed; only its first 400 characters are used
 * @param limit the most results to return
 * @throws if the index cannot be loaded
 */
export async function searchFullText(query: string, limit: number): Promise<SearchResult[]> {
  const index = await load();
  const text = query.slice(0, maxQueryLength);
  const { results } = await index.search(text);
  const found = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return found
    .filter(({ content }) => containsQueryWords(text, content))
    .map(({ url, meta }) => ({
      id: meta['id'] ?? '',
      address: articlePath(meta['id'] ?? ''),
      error: meta['error'] ?? url,
      tool: meta['tool'] ?? '',
      summary: meta['summary'] ?? '',
      kind: meta['kind'] ?? '',
      platforms: (meta['platforms'] ?? '').split(' ') as Platform[],
      reason: 'text' as const,
      because: '',
    }));
}
