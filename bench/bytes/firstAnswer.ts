import { readCorpus, today, validArticles } from '../../src/content/readCorpus.ts';
import type { ValidArticle } from '../../src/content/types.ts';
import { compile, joinParts, match, partsForText, splitIndex } from '../../src/match/index.ts';
import { articleSummary } from '../../src/search/summaries.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { indexedArticle, type IndexedArticle } from '../../src/search/index/fields.ts';
import { IndexReader } from '../../src/search/index/reader.ts';
import { queryIndex } from '../../src/search/index/search.ts';
import { partCount } from '../../src/search/partCount.ts';
import { chosenOn, type MatchCase, readArticles, readCases } from '../match/cases.ts';
import { copies } from '../search/copies.ts';
import { packed } from '../search/measure.ts';
import { heldOutRounds } from '../search/queries.ts';

/** The results of the search box in the header. */
const resultCount = 8;

/** The project's own articles. */
interface Originals {
  readonly own: readonly IndexedArticle[];
  readonly valid: readonly ValidArticle[];
  readonly nameOf: (tool: string) => string;
}

/** Reads the project's own articles, of which larger corpora are made. */
export function readOriginals(): Originals {
  const corpus = readCorpus(process.cwd(), 'content', today());
  const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
  const nameOf = (tool: string): string => names.get(tool) ?? tool;
  const valid = validArticles(corpus);
  const own = valid.map(({ id, data }) => indexedArticle(id, data, nameOf(data.tool)));
  return { own, valid, nameOf };
}

/**
 * Queries and pastes to be asked, evenly chosen. A query is a phrase that `articles` lack, whole or
 * misspelled. A paste is a sample of an article, or one of bench/cases.
 *
 * @param most how many of each, about
 */
export function samples({ own }: Originals, most: number) {
  const [round] = heldOutRounds(own, 1);
  const queries = [...(round?.sets.values() ?? [])].flat().map(({ text }) => text);
  const ids = new Set(own.map(({ id }) => id));
  const pastes = [...readArticles(process.cwd()).cases, ...readCases(chosenOn.pastes)].filter(
    ({ id, kind }) => kind === 'paste' && id !== null && ids.has(id),
  );
  const chosen = <One>(all: readonly One[]): One[] =>
    all.filter((_, at) => at % Math.max(1, Math.floor(all.length / most)) === 0);
  return { articles: round?.articles ?? own, queries: chosen(queries), pastes: chosen(pastes) };
}

/** The size of each file that is asked for, worked out once. */
function sizesOf(textOf: (path: string) => string): (path: string) => number {
  const known = new Map<string, number>();
  return (path) => {
    const size = known.get(path) ?? packed(textOf(path));
    known.set(path, size);
    return size;
  };
}

/** What each query loads besides scripts, in bytes after brotli. */
export async function searchBytes(
  articles: readonly IndexedArticle[],
  queries: readonly string[],
): Promise<number[]> {
  const files = new Map([...buildIndex(articles)].map(([path, data]) => [path, data]));
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? JSON.stringify(files.get(path));
    texts.set(path, text);
    return text;
  };
  const sizeOf = sizesOf(textOf);
  const all: number[] = [];
  for (const query of queries) {
    let bytes = 0;
    const reader = new IndexReader((path) => {
      bytes += sizeOf(path);
      return Promise.resolve(JSON.parse(textOf(path)) as unknown);
    });
    await queryIndex(reader, query, { limit: resultCount });
    all.push(bytes);
  }
  return all;
}

/** What each paste loads besides scripts, and how many have the right article first. */
export function pasteBytes(
  { own, valid, nameOf }: Originals,
  count: number,
  pastes: readonly MatchCase[],
): { readonly sizes: number[]; readonly first: number; readonly parts: number } {
  const articles = copies(own, count);
  const index = compile(articles);
  const parts = partCount(index);
  const files = parts === 0 ? [index] : splitIndex(index, parts);
  const sizeOf = sizesOf((path) => JSON.stringify(files[Number(path)]));
  // A copy has the summary of its original, which comes as often before it in `copies`.
  const originals = new Map(articles.map(({ id }, at) => [id, valid[at % valid.length]]));
  const summaryOf = sizesOf((id) => {
    const original = originals.get(id);
    if (!original) return '';
    const { data } = original;
    return JSON.stringify(
      articleSummary(original.id, data, nameOf(data.tool), 'https://unstuck.example.org'),
    );
  });
  let first = 0;
  const sizes = pastes.map(({ id, also, text }) => {
    const wanted = parts === 0 ? [0] : partsForText(text, parts);
    const loaded = parts === 0 ? index : joinParts(wanted.map((at) => files[at] ?? index));
    const { matches } = match(loaded, text);
    const [best] = matches;
    if (best && (best.id === id || also.includes(best.id))) first += 1;
    const sure = matches.filter(({ confidence }) => confidence !== 'possible');
    const shown = sure.length > 0 ? sure : matches;
    const summaries = shown.reduce((sum, one) => sum + summaryOf(one.id), 0);
    return summaries + wanted.reduce((sum, at) => sum + sizeOf(String(at)), 0);
  });
  return { sizes, first, parts };
}
