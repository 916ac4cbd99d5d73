import type { IndexedArticle } from '../../src/search/index/fields.ts';
import type { Engine } from './engines.ts';

/** A query with the articles that are right for it. */
export interface Query {
  readonly text: string;
  readonly right: readonly string[];
}

/** What was counted over some queries. */
export interface Tally {
  readonly count: number;
  /** Queries with a right article in the first place. */
  readonly first: number;
  /** The sum of one over the place of the first right article: over `count`, this is the MRR. */
  readonly reciprocal: number;
  /** Milliseconds for all of them. */
  readonly time: number;
  /** The last queries that had another article first, and what they got. */
  readonly wrong: readonly (Query & { readonly ids: readonly string[] })[];
}

const nothing: Tally = { count: 0, first: 0, reciprocal: 0, time: 0, wrong: [] };

/**
 * Asks an engine for each query, one after the other.
 *
 * @param before what was counted so far
 */
export async function askAll(
  engine: Engine,
  queries: readonly Query[],
  before = nothing,
): Promise<Tally> {
  const tally = { ...before, wrong: [] as (Query & { ids: readonly string[] })[] };
  for (const query of queries) {
    const start = performance.now();
    const ids = await engine.search(query.text);
    tally.time += performance.now() - start;
    tally.count += 1;
    const place = ids.findIndex((id) => query.right.includes(id));
    if (place >= 0) tally.reciprocal += 1 / (place + 1);
    if (place === 0) tally.first += 1;
    else tally.wrong.push({ ...query, ids });
  }
  return tally;
}

/** Articles of which each lacks one of its phrases, and these phrases as queries. */
interface Fold {
  readonly articles: readonly IndexedArticle[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
}

/** What a phrase is called in an article. */
export type PhraseField = 'aliases' | 'searches' | 'codes';

/**
 * Takes one alias, search or code out of every article at a time, so that no query stands in the
 * index that it is asked of. An article whose code stands in its message keeps it there.
 */
export function heldOut(articles: readonly IndexedArticle[], field: PhraseField): Fold[] {
  const phrases = (article: IndexedArticle): readonly string[] =>
    field === 'codes' ? article.codes.map(({ code }) => code) : article[field];
  const most = Math.max(0, ...articles.map((article) => phrases(article).length));
  return Array.from({ length: most }, (_, at) => ({
    articles: articles.map((article) => {
      const out = phrases(article)[at];
      return {
        ...article,
        aliases: article.aliases.filter((alias) => alias !== out),
        searches: article.searches.filter((search) => search !== out),
        codes: article.codes.filter(({ code }) => code !== out),
      };
    }),
    queries: articles.flatMap((article) => {
      const text = phrases(article)[at];
      return text === undefined ? [] : [{ id: article.id, text }];
    }),
  }));
}

/**
 * Makes so many articles of the given ones by copying them under other names. Copies of the same one
 * are of other tools, so that they stand in other files: next to each other they would pack into one.
 *
 * @param own whether each copy has four words of its own, as real articles have
 */
export function copies(
  articles: readonly IndexedArticle[],
  count: number,
  own: boolean,
): IndexedArticle[] {
  const tools = [...new Set(articles.map(({ id }) => toolOf(id)))];
  return Array.from({ length: count }, (_, at) => {
    const article = articles[at % articles.length] as IndexedArticle;
    const round = Math.floor(at / articles.length);
    if (round === 0) return article;
    const words = own ? [1, 2, 3, 4].map((word) => wordOf(4 * at + word)).join(' ') : '';
    return {
      ...article,
      id: `${tools[(tools.indexOf(toolOf(article.id)) + round) % tools.length]}/${round}-${article.id.replace('/', '-')}`,
      error: `${article.error} ${words}`.trim(),
      summary: `${article.summary} ${words}`.trim(),
    };
  });
}

function toolOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** A word of letters that no other number has. */
function wordOf(number: number): string {
  const letters = (Math.imul(number, 2_654_435_761) >>> 0).toString(26);
  return letters.replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
}
