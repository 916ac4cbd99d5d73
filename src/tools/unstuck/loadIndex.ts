import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MatchIndex } from '../../match/MatchIndex.ts';
import type { Brief } from '../../search/Brief.ts';
import { UsageError } from './UsageError.ts';

/** An index, and what it can show of its articles. */
export interface LoadedIndex {
  readonly index: MatchIndex;
  /** What is shown of an article; undefined where the index stands alone. */
  brief(id: string): Promise<Brief | undefined>;
}

/** The index in the built site. */
const builtIndex = fileURLToPath(new URL('../../../dist/match/index.json', import.meta.url));

/** Loads an index from a file or an address; without one, the built site's. Briefs lie beside it. */
export async function loadIndex(place: string | undefined): Promise<LoadedIndex> {
  const from = place ?? builtIndex;
  const folder = from.slice(0, Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\')) + 1);
  const text = await read(from);
  if (text === undefined) {
    const hint = place === undefined ? ' Run `npm test -- build`, or name one with --index.' : '';
    throw new UsageError(`There is no index at ${from}.${hint}`);
  }
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch {
    throw new UsageError(`${from} is not JSON.`);
  }
  if ((index as { version?: unknown } | null)?.version !== 1) {
    throw new UsageError(`${from} is not an index of version 1.`);
  }
  return {
    index: index as MatchIndex,
    brief: async (id) => {
      const found = await read(`${folder}briefs/${id}.json`);
      return found === undefined ? undefined : (JSON.parse(found) as Brief);
    },
  };
}

/** The text of a file or address; undefined if it is not there. */
async function read(place: string): Promise<string | undefined> {
  if (!/^https?:\/\//.test(place))
    return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  const response = await fetch(place).catch((error: unknown) => {
    throw new UsageError(`${place} cannot be fetched: ${String(error)}.`);
  });
  return response.ok ? response.text() : undefined;
}
