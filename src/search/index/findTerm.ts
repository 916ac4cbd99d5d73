import { ownEntry } from '../../domain/ownEntry.ts';
import { editDistance } from '../../match/index.ts';
import { stem } from '../tokens.ts';
import type { QueryTerm } from './query.ts';
import type { IndexReader } from './reader.ts';
import {
  longerFactor,
  longestEnding,
  maxExpansions,
  prefixFactor,
  shortestPrefix,
  shortestTwoTypos,
  shortestTypo,
  typoFactor,
} from '../tuning.ts';

/** What was found of one term. */
export interface TermMatch {
  readonly asked: QueryTerm;
  /** How much it says of each document that it is in, up to `maxImpact`. */
  readonly impacts: ReadonlyMap<number, number>;
  /** How telling it is: what it was before, less for each document that has it. */
  readonly weight: number;
  /** The terms of the index that it is: itself, longer ones, or other spellings. */
  readonly terms: readonly string[];
}

/** A term of the index, with its list as in `TermFile`. */
type Posting = readonly [term: string, list: readonly number[]];

/**
 * Finds in which documents a term is, or what it may stand for: the beginning of a longer one where it
 * is still being typed, or another spelling.
 *
 * @param count how many documents there are
 * @throws if a file of the index cannot be loaded
 */
export async function findTerm(
  reader: IndexReader,
  asked: QueryTerm,
  count: number,
): Promise<TermMatch> {
  const file = await reader.termFile(asked.term);
  const own = ownEntry(file.terms, asked.term);
  const rarity = (documents: number): number =>
    Math.log(1 + (count - documents + 0.5) / (documents + 0.5)) / Math.log(1 + (count + 0.5) / 0.5);
  const impacts = new Map<number, number>();
  const add = (postings: readonly Posting[], factor: number): void => {
    for (const [, list] of postings) addImpacts(list, factor, impacts);
  };
  // A whole word may be all that is meant, or the beginning of another one.
  const longer = asked.open ? await beginningWith(reader, asked) : [];
  let others: readonly Posting[] = [];
  if (own) addImpacts(own, 1, impacts);
  else if (longer.length > 0) add((others = longer), prefixFactor);
  // `ETIMEDOUT` is no slip of `timedOut`.
  else if (ownEntry(file.codes, asked.term) === undefined)
    add((others = await spelledLike(reader, asked)), typoFactor);
  const weight = asked.prior * rarity(impacts.size);
  if (own) add(longer, longerFactor);
  const terms = others.length > 0 ? others.map(([term]) => term) : [asked.term];
  return { asked, impacts, weight, terms };
}

function addImpacts(list: readonly number[], factor: number, impacts: Map<number, number>): void {
  let document = 0;
  for (let at = 0; at < list.length; at += 2) {
    document += list[at] as number;
    const impact = factor * (list[at + 1] as number);
    if (impact > (impacts.get(document) ?? 0)) impacts.set(document, impact);
  }
}

/** The terms that begin as a word does that is still being typed. */
async function beginningWith(reader: IndexReader, asked: QueryTerm): Promise<Posting[]> {
  const prefix = asked.kind === 'word' ? asked.typed : asked.term;
  if (prefix.length < shortestPrefix) return [];
  const files = [await reader.termFile(prefix), await reader.nextTermFile(prefix)];
  return files
    .flatMap((file) => Object.entries(file?.terms ?? {}))
    .filter(([term]) => term.startsWith(prefix))
    .slice(0, maxExpansions);
}

/** The terms of the index that a word which is not in it may be: one slip away, or two if it is long. */
async function spelledLike(reader: IndexReader, asked: QueryTerm): Promise<Posting[]> {
  const { term, typed } = asked;
  if (typed.length < shortestTypo || asked.kind === 'code' || !/^[a-z_]+$/.test(term)) return [];
  const words = await reader.wordsLike(term, 1);
  const ending = /^[a-z]+$/.test(typed) ? isOneTypoAway(typed) : new Set<string>();
  let near = words.filter((word) => editDistance(word, term, 1) <= 1 || ending.has(word));
  if (near.length === 0 && typed.length >= shortestTwoTypos)
    near = (await reader.wordsLike(term, 2)).filter((word) => editDistance(word, term, 2) <= 2);
  return Promise.all(
    near.slice(0, maxExpansions).map(async (word) => {
      return [word, ownEntry((await reader.termFile(word)).terms, word) ?? []] as const;
    }),
  );
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The terms of all words that are one slip in their ending away from a word: a letter too many, too
 * few, another one, or two the wrong way round. Such a slip changes more of the term than one letter:
 * `hydratoin` keeps an ending that `hydration` loses.
 *
 * @param word in lower case, of the letters a to z
 */
export function isOneTypoAway(word: string): Set<string> {
  const terms = new Set<string>();
  for (let at = Math.max(0, word.length - longestEnding); at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const here = word.charAt(at);
    for (const letter of letters) {
      terms.add(stem(before + letter + here + after));
      if (here !== '') terms.add(stem(before + letter + after));
    }
    if (here === '') continue;
    terms.add(stem(before + after));
    terms.add(stem(before + after.charAt(0) + here + after.slice(1)));
  }
  return terms;
}
