import type { IndexedArticle } from '../../src/search/index/fields.ts';
import { type MatchCase, random } from '../match/cases.ts';
import type { Query } from './measure.ts';

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

/** A corpus with the queries that are asked of it, by the name of their set. */
export interface Round {
  readonly articles: readonly IndexedArticle[];
  readonly sets: ReadonlyMap<string, readonly Query[]>;
}

const fields = ['aliases', 'searches', 'codes'] satisfies PhraseField[];

/**
 * Takes the held-out phrases of one round after the other: with `folds` 1, each article lacks its
 * first alias, its first search and its first code, and these are asked for.
 *
 * @param folds the most rounds; each needs indexes of its own
 */
export function heldOutRounds(own: readonly IndexedArticle[], folds: number): Round[] {
  const all = fields.map((field) => heldOut(own, field));
  const count = Math.min(folds, Math.max(...all.map(({ length }) => length)));
  return Array.from({ length: count }, (_, fold) => {
    let articles: readonly IndexedArticle[] = own;
    const sets = new Map<string, readonly Query[]>();
    fields.forEach((field, at) => {
      // What was taken out of one field stays out when the next one is.
      articles = heldOut(articles, field)[fold]?.articles ?? articles;
      const queries = all[at]?.[fold]?.queries ?? [];
      sets.set(
        field,
        queries.map(({ id, text }) => ({ text, right: [id, ...withCode(own, text)] })),
      );
    });
    addTypos(sets, [...(sets.get('aliases') ?? []), ...(sets.get('searches') ?? [])], fold);
    return { articles, sets };
  });
}

/** A code that several articles have is right for each of them. */
function withCode(articles: readonly IndexedArticle[], code: string): string[] {
  return articles.filter(({ codes }) => codes.some((own) => own.code === code)).map(({ id }) => id);
}

/** Real queries and their misspelled forms, over the articles that they are about. */
export function realRound(articles: readonly IndexedArticle[], cases: readonly MatchCase[]): Round {
  const known = new Set(articles.map(({ id }) => id));
  const queries = cases
    .filter(({ kind, id }) => kind === 'query' && id !== null && known.has(id))
    .map(({ id, also, text }) => ({ text, right: [id ?? '', ...also] }));
  const sets = new Map([['real queries', queries]]);
  addTypos(sets, queries, 0);
  return { articles, sets };
}

/** Adds the misspelled forms of queries; those without a word that is long enough have none. */
function addTypos(
  sets: Map<string, readonly Query[]>,
  queries: readonly Query[],
  seed: number,
): void {
  const texts = queries.map(({ text }) => text);
  for (const [edits, set] of [
    [1, 'one typo'],
    [2, 'two typos'],
  ] as const) {
    const misspelled = misspell(texts, edits, 100 * edits + seed);
    const asked = queries.flatMap((query, at) => {
      const text = misspelled[at];
      return text === undefined ? [] : [{ ...query, text }];
    });
    sets.set(set, asked);
  }
}

/** The keys beside each key on a QWERTY keyboard, in the same row. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Words with fewer letters are not misspelled: `git` with another letter is another word. */
const shortestWord = 5;

type Edit = (word: string, at: number, next: () => number) => string;

/** The four ways in which fingers misspell a word at a position. */
const edits: readonly Edit[] = [
  // Two neighboring letters swapped.
  (word, at) => {
    const left = Math.min(at, word.length - 2);
    return word.slice(0, left) + word.charAt(left + 1) + word.charAt(left) + word.slice(left + 2);
  },
  // A letter is missing.
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  // A letter is doubled.
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  // The key beside it was hit.
  (word, at, next) => {
    const key = word.charAt(at).toLowerCase();
    const row = rows.find((keys) => keys.includes(key)) ?? '';
    const column = row.indexOf(key);
    const near = [row[column - 1], row[column + 1]].filter((one) => one !== undefined);
    return word.slice(0, at) + (near[Math.floor(next() * near.length)] ?? key) + word.slice(at + 1);
  },
];

/**
 * Misspells queries as fingers do: in each edit a random one of its words of five letters or more
 * gets two letters swapped, a letter missing, a letter doubled, or the letter of the key beside it.
 * Several edits of one query are in different words where it has so many.
 *
 * @param count the number of edits in each query
 * @param seed the same seed gives the same typos
 * @returns for each query its misspelled form, or undefined where no word is long enough
 */
export function misspell(
  queries: readonly string[],
  count: number,
  seed: number,
): (string | undefined)[] {
  const next = random(seed);
  const pick = (below: number): number => Math.floor(next() * below);
  return queries.map((query) => {
    const parts = query.split(/([A-Za-z]+)/);
    const words = parts.flatMap((part, at) =>
      /^[A-Za-z]+$/.test(part) && part.length >= shortestWord ? [at] : [],
    );
    if (words.length === 0) return undefined;
    const left = [...words];
    for (let edit = 0; edit < count; edit += 1) {
      if (left.length === 0) left.push(...words);
      const [at = 0] = left.splice(pick(left.length), 1);
      parts[at] = changed(parts[at] ?? '', pick, next);
    }
    return parts.join('');
  });
}

/** Repeats until the word differs: swapping two equal letters changes nothing. */
function changed(word: string, pick: (below: number) => number, next: () => number): string {
  for (;;) {
    const edit = edits[pick(edits.length)] as Edit;
    const other = edit(word, pick(word.length), next);
    if (other !== word) return other;
  }
}
