import { joinParts } from '../match/joinParts.ts';
import type { MatchIndex } from '../match/MatchIndex.ts';
import { partsForText } from '../match/partsOf.ts';
import { fetchJson } from './fetchJson.ts';

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
