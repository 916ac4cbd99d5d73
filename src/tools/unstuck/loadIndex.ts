import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexArticle, MatchIndex } from '../../match/index.ts';
import type { ArticleSummary } from '../../search/types.ts';
import { UsageError } from './usage.ts';

/** An index, and what the site that it belongs to says of its articles. */
export interface LoadedIndex {
  readonly index: MatchIndex;
  /** Where it was read from, for messages. */
  readonly place: string;
  /** What is shown of an article; undefined where the index stands alone. */
  summary(id: string): Promise<ArticleSummary | undefined>;
  /** A file of the index's site by its path, `errors/git/index-lock.md`; undefined if there is none. */
  file(path: string): Promise<string | undefined>;
}

/** Where a site has its index. */
const indexPath = 'api/match-index.json';

/** The built site of this checkout. */
const builtSite = fileURLToPath(new URL('../../../dist', import.meta.url));

/**
 * Loads an index from a file or an address, or from the folder or the address (with `/` at its end)
 * of a whole site; without one, from the built site.
 *
 * @throws UsageError if there is none, or what is there is none
 */
export async function loadIndex(given: string | undefined): Promise<LoadedIndex> {
  const place = indexIn(given ?? builtSite);
  const text = await read(place);
  if (text === undefined) {
    const hint = given === undefined ? ' Run `npm test -- build`, or name one with --index.' : '';
    throw new UsageError(`There is no index at ${place}.${hint}`);
  }
  let index: unknown;
  try {
    index = JSON.parse(text);
  } catch {
    throw new UsageError(
      `${place} is not JSON. Expected an index, or a site's address with / at its end.`,
    );
  }
  const { version, articles } = (index ?? {}) as Partial<MatchIndex>;
  // A large site's own pages load their index in parts: its list of them has a version too.
  if (version !== 1 || !Array.isArray(articles) || !articles.every(isArticle)) {
    throw new UsageError(
      `${place} is not an index of version 1. Expected what a site has at ${indexPath}.`,
    );
  }
  const file = (path: string): Promise<string | undefined> => {
    const inSite = beside(place, path);
    return inSite === undefined ? Promise.resolve(undefined) : read(inSite);
  };
  return {
    index: index as MatchIndex,
    place,
    // Many lines of JSONL can match the same article.
    summary: cached(async (id) => {
      const found = await file(`match/summaries/${id}.json`);
      return found === undefined ? undefined : parseSummary(found);
    }),
    file,
  };
}

/** Calls a function at most once for each id. */
function cached<Value>(load: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const loaded = new Map<string, Promise<Value>>();
  return (id) => {
    const known = loaded.get(id) ?? load(id);
    loaded.set(id, known);
    return known;
  };
}

const isArticle = (article: Partial<IndexArticle> | null): boolean =>
  typeof article?.id === 'string' && Array.isArray(article.m);

/** Some hosts answer with a page for what they do not have: that is no summary. */
function parseSummary(text: string): ArticleSummary | undefined {
  try {
    return JSON.parse(text) as ArticleSummary;
  } catch {
    return undefined;
  }
}

const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** The index's own place, where a whole site was named. */
function indexIn(place: string): string {
  if (isAddress(place)) return place.endsWith('/') ? place + indexPath : place;
  const isFolder = place === builtSite || (existsSync(place) && statSync(place).isDirectory());
  return isFolder ? join(place, indexPath) : place;
}

/** A file of the site that an index lies in; undefined where the index lies in none. */
function beside(place: string, path: string): string | undefined {
  if (isAddress(place)) {
    const { pathname } = new URL(place);
    return pathname.endsWith(`/${indexPath}`) ? new URL(`../${path}`, place).href : undefined;
  }
  const folder = dirname(place);
  return basename(folder) === 'api' ? join(folder, '..', path) : undefined;
}

/** The text of a file or address; undefined if it is not there. */
async function read(place: string): Promise<string | undefined> {
  if (!isAddress(place)) return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
  const response = await fetch(place).catch((error: unknown) => {
    // `fetch failed` alone says nothing: why is in the cause.
    const { cause } = error as Error;
    throw new UsageError(
      `${place} cannot be fetched: ${cause instanceof Error ? cause.message : String(error)}.`,
    );
  });
  return response.ok ? response.text() : undefined;
}
