import { articlePath, articleTool } from '../domain/urls.ts';
import { messageText } from '../match/index.ts';
import { fitsFilter, type SearchAnswer, type SearchFilter, type SearchResult } from './types.ts';
import { queryIndex, type IndexAnswer } from './index/search.ts';
import type { SearchHit } from './index/rerank.ts';
import { loadIndexReader } from './load.ts';
import { searchFullText } from './fullText.ts';
import { tokensOf } from './tokens.ts';

/** How articles are searched for. */
export interface SearchOptions {
  /** The most results to return. */
  readonly limit: number;
  readonly filter?: SearchFilter;
  /** Receives what is known before the full text was asked, where it has to be. */
  readonly early?: (answer: SearchAnswer) => void;
}

/** Copied along from pages: soft hyphens, marks of direction and of where a line may break. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

const all: SearchFilter = { tool: '', kind: '', platform: '' };

/**
 * Finds articles for what was typed: first by their messages, codes, names and searches; where these
 * have not all that was asked for, by their full text as well. Each article is there once. A full text
 * has so many words that they make no article an answer.
 *
 * @throws if neither can be loaded
 */
export async function search(
  typed: string,
  { limit, filter = all, early }: SearchOptions,
): Promise<SearchAnswer> {
  const query = typed.replace(invisible, '');
  const asked = queryIndex(loadIndexReader(), query, {
    limit,
    filter: (facets) => fitsFilter(facets, filter),
  });
  const asking = await asked.catch(() => undefined);
  const first = answerOf(query, asking);
  if (asking?.covered) return first;
  if (first.results.length > 0) early?.(first);
  let found: SearchResult[] = [];
  let failed = asking === undefined;
  try {
    found = await searchFullText(query, limit);
  } catch (error) {
    // Offline the index alone is here: that it finds nothing is an answer, and that there may be more.
    if (failed) throw error;
    failed = true;
  }
  // What is only near gives way to articles that have the words, but not what the matcher found.
  const matched = first.results.filter(({ confidence }) => confidence !== undefined);
  const own = asking?.near ? first.results : matched;
  const known = new Set(own.map(({ id }) => id));
  const more = found.filter(({ id }) => !known.has(id));
  const kept = more.filter((result) => fitsFilter(facetsOfResult(result), filter));
  const near = kept.length === 0 ? first.results : own;
  return {
    ...first,
    results: [...near, ...kept].slice(0, limit),
    facets: [
      ...(asking?.near || more.length === 0 ? first.facets : matched.map(facetsOfResult)),
      ...more.map(facetsOfResult),
    ],
    tools: new Map([
      ...more.map(({ id, tool }) => [articleTool(id), tool] as const),
      ...first.tools,
    ]),
    incomplete: failed,
  };
}

function answerOf(query: string, own: IndexAnswer | undefined): SearchAnswer {
  const tools = new Map(own?.head.tools.map(({ id, name }) => [id, name]));
  return {
    results: (own?.hits ?? []).map((hit) => resultOf(hit, tools)),
    answered: own?.answered ?? false,
    facets: own?.facets ?? [],
    tools,
    codes: own?.codes ?? [],
    terms: own?.terms ?? new Set(tokensOf(query).map(({ term }) => term)),
    incomplete: false,
  };
}

function resultOf(
  { record, reason, because: text, confidence, values, cause }: SearchHit,
  tools: ReadonlyMap<string, string>,
): SearchResult {
  const { id, summary, kind, platforms } = record;
  const error = messageText(record.error);
  const because = reason === 'message' ? messageText(text) : text;
  const tool = tools.get(articleTool(id)) ?? '';
  return {
    ...{ id, address: articlePath(id), error, tool, summary, kind, platforms, reason, because },
    ...(confidence && { confidence, values, cause }),
  };
}

function facetsOfResult({ id, kind, platforms }: SearchResult) {
  return { tool: articleTool(id), kind, platforms };
}
