import { isOneEditApart } from '../../match/isOneEditApart.ts';
import { editDistance } from '../../match/editDistance.ts';
import type { AskedTerm } from './askedTerms.ts';
import { mostImpact } from './impactsOf.ts';
import type { IndexReader } from './IndexReader.ts';
import type { CodeMeaning } from './SearchIndex.ts';

/** What was found of one term: whose documents it is in, how much it counts, and as what. */
interface FoundTerm {
  readonly asked: AskedTerm;
  /** The terms of the index that stand for it; itself, unless it was misspelt or not complete. */
  readonly terms: readonly string[];
  readonly impacts: ReadonlyMap<number, number>;
  readonly weight: number;
}

/** Documents with their scores. */
export interface Scores {
  readonly byDocument: ReadonlyMap<number, { readonly score: number; readonly share: number }>;
  readonly found: readonly FoundTerm[];
  readonly codes: readonly CodeMeaning[];
}

/** What a word that only begins as asked counts, and one that is spelt otherwise. */
const prefixWorth = 0.7;
const typoWorth = 0.6;

/** What the parts of a name count that no article has: mostly it is the reader’s own. */
const strangerWorth = 0.5;

/** Words of a prefix beyond these are not looked at. */
const mostWords = 30;

/** How much it counts to have many of the words that were asked for. */
const shareWorth = 1;

/**
 * Scores all documents that have a term of the query: BM25 with the rarity of the terms, times how
 * telling they are, times the share of the query that is there.
 *
 * @throws if a file of the index cannot be loaded
 */
export async function scoreDocuments(
  reader: IndexReader,
  asked: readonly AskedTerm[],
): Promise<Scores> {
  const { count } = await reader.head();
  const files = await Promise.all(asked.map(({ term }) => reader.termFile(term)));
  const found = await Promise.all(asked.map((term) => findTerm(reader, term, count)));
  const sums = new Map<number, { score: number; there: number }>();
  let whole = 0;
  const known = new Set(
    found.filter(({ impacts }) => impacts.size > 0).map((one) => one.asked.term),
  );
  for (const { asked: term, impacts, weight: own } of found) {
    const weight = term.partOf === undefined || known.has(term.partOf) ? own : own * strangerWorth;
    if (term.kind === 'word') whole += weight;
    for (const [document, impact] of impacts) {
      const sum = sums.get(document) ?? { score: 0, there: 0 };
      sum.score += (weight * impact) / mostImpact;
      if (term.kind === 'word') sum.there += weight;
      sums.set(document, sum);
    }
  }
  const byDocument = new Map<number, { score: number; share: number }>();
  for (const [document, { score, there }] of sums) {
    const share = whole === 0 ? 1 : Math.min(1, there / whole);
    byDocument.set(document, { score: score * (0.2 + share ** shareWorth), share });
  }
  const codes = files.flatMap((file, at) => file.codes[asked[at]?.term ?? ''] ?? []);
  return { byDocument, found, codes };
}

async function findTerm(reader: IndexReader, asked: AskedTerm, count: number): Promise<FoundTerm> {
  const own = (await reader.termFile(asked.term)).terms[asked.term];
  const rarity = (documents: number): number =>
    Math.log(1 + (count - documents + 0.5) / (documents + 0.5)) / Math.log(1 + (count + 0.5) / 0.5);
  const of = (terms: readonly string[], lists: readonly (readonly number[])[], worth: number) => {
    const impacts = new Map<number, number>();
    for (const list of lists) addImpacts(list, worth, impacts);
    return { asked, terms, impacts, weight: asked.prior * rarity(impacts.size) };
  };
  // A whole word may be all that is meant, or the beginning of another one.
  const longer = asked.open ? await beginningWith(reader, asked) : [];
  if (own) {
    const others = longer.filter(([term]) => term !== asked.term);
    const found = of([asked.term, ...others.map(([term]) => term)], [own], 1);
    for (const [, list] of others)
      addImpacts(list, prefixWorth * 0.5, found.impacts as Map<number, number>);
    return found;
  }
  if (longer.length > 0) {
    return of(
      longer.map(([term]) => term),
      longer.map(([, list]) => list),
      prefixWorth,
    );
  }
  const meant = await spelledLike(reader, asked);
  return of(
    meant.map(([term]) => term),
    meant.map(([, list]) => list),
    typoWorth,
  );
}

function addImpacts(list: readonly number[], worth: number, impacts: Map<number, number>): void {
  let document = 0;
  for (let at = 0; at < list.length; at += 2) {
    document += list[at] as number;
    const impact = worth * (list[at + 1] as number);
    if (impact > (impacts.get(document) ?? 0)) impacts.set(document, impact);
  }
}

type Posting = readonly [term: string, list: readonly number[]];

/** The terms that begin as a word does that is still being typed. */
async function beginningWith(reader: IndexReader, asked: AskedTerm): Promise<Posting[]> {
  const prefix = asked.kind === 'word' ? asked.typed : asked.term;
  if (prefix.length < 2) return [];
  const files = [await reader.termFile(prefix), await reader.nextTermFile(prefix)];
  return files
    .flatMap((file) => Object.entries(file?.terms ?? {}))
    .filter(([term]) => term.startsWith(prefix))
    .slice(0, mostWords);
}

/** The least letters of a word that may be misspelt, and of one with two slips. */
const shortestTypo = 5;
const shortestTwoTypos = 9;

/** The terms of the index that a word which is not in it may be: one slip away, or two if it is long. */
async function spelledLike(reader: IndexReader, asked: AskedTerm): Promise<Posting[]> {
  const { term, typed } = asked;
  if (typed.length < shortestTypo || asked.kind === 'code' || !/^[a-z_]+$/.test(term)) return [];
  const words = (await reader.words()).split(' ');
  let near = words.filter(
    (word) => Math.abs(word.length - term.length) < 2 && isOneEditApart(word, term),
  );
  if (near.length === 0 && typed.length >= shortestTwoTypos)
    near = words.filter((word) => editDistance(word, term, 2) <= 2);
  return Promise.all(
    near.slice(0, mostWords).map(async (word) => {
      return [word, (await reader.termFile(word)).terms[word] ?? []] as const;
    }),
  );
}
