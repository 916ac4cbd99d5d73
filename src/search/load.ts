import { joinParts, type MatchIndex, partsForText } from '../match/index.ts';
import { IndexReader } from './index/reader.ts';

/** `match/lookup.json`: the whole index where it is small, or else how many parts there are. */
type Lookup = MatchIndex | { readonly version: 1; readonly parts: number };

const loaded = new Map<string, Promise<unknown>>();

/**
 * Loads what the matcher needs for a text, each file once. After a failed load the next call begins
 * anew.
 *
 * @throws if a file cannot be loaded
 */
export async function loadMatchIndex(text: string): Promise<MatchIndex> {
  const lookup = await loadOnce<Lookup>('match/lookup.json');
  if (!('parts' in lookup)) return lookup;
  const parts = partsForText(text, lookup.parts).map((number) =>
    loadOnce<MatchIndex>(`match/parts/${number}.json`),
  );
  return joinParts(await Promise.all(parts));
}

function loadOnce<Data>(path: string): Promise<Data> {
  const known = loaded.get(path);
  if (known) return known as Promise<Data>;
  const loading = fetchJson<Data>(path).catch((error: unknown) => {
    // All of them: a new build splits the index into other parts, and the list of them has to go too.
    loaded.clear();
    throw error;
  });
  loaded.set(path, loading);
  return loading;
}

let reader: IndexReader | undefined;

/** The site's own index of its articles' records, read in parts as they are needed. */
export function loadIndexReader(): IndexReader {
  reader ??= new IndexReader((path) => fetchJson(`search-index/${path}.json`));
  return reader;
}

/**
 * Fetches a JSON file of this site.
 *
 * @param path relative to the site's root
 * @throws if it is not there
 */
export async function fetchJson<Data>(path: string): Promise<Data> {
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.json()) as Data;
}
