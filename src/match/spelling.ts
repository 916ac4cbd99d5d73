import { foldConfusables, hashBase, hashStep, hashToken } from './tokens.ts';
import {
  longestTypoWord,
  shortestJoinedWord,
  shortestMisreadWord,
  shortestTwoTypoName,
  shortestTypoWord,
} from './tuning.ts';

// cspell:ignore Damerau monut kubctl liux

/**
 * The number of edits between two words, at most `most + 1`. An edit adds, removes or changes a
 * character, or swaps two neighbors (optimal string alignment, Damerau 1964): people swap letters as
 * often as they miss one.
 *
 * Each cell of the matrix is the distance between two prefixes. Only a band of it can lead to a
 * result of at most `most` (Ukkonen 1985), so the work is the length times `2 * most + 1`:
 *
 *          m  o  u  n  t         most = 1: only the cells beside the
 *       0  1  ·  ·  ·  ·         diagonal are filled in
 *     m 1  0  1  ·  ·  ·
 *     o ·  1  0  1  ·  ·
 *     n ·  ·  1  1  1  ·         "n" and "u" are swapped: the cell two
 *     u ·  ·  ·  1  1  2         rows above and two columns left, plus 1
 *     t ·  ·  ·  ·  2  1         editDistance('monut', 'mount', 1) is 1
 *
 * @example editDistance('kubctl', 'kubectl', 2) // 1
 */
export function editDistance(a: string, b: string, most: number): number {
  const tooFar = most + 1;
  if (Math.abs(a.length - b.length) > most) return tooFar;
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(tooFar);
    if (row <= most) current[0] = row;
    const last = Math.min(b.length, row + most);
    let least = current[0] as number;
    for (let column = Math.max(1, row - most); column <= last; column += 1) {
      const isEqual = a[row - 1] === b[column - 1];
      const changed = (above[column - 1] as number) + (isEqual ? 0 : 1);
      const removed = (above[column] as number) + 1;
      const added = (current[column - 1] as number) + 1;
      const isSwap = row > 1 && column > 1 && isSwapped(a, b, row, column);
      const swapped = isSwap ? (twoAbove[column - 2] as number) + 1 : tooFar;
      current[column] = Math.min(changed, removed, added, swapped);
      least = Math.min(least, current[column] as number);
    }
    // A swap reaches over one row: give up only if both rows are too far.
    if (least > most && Math.min(...above) >= most) return tooFar;
    twoAbove = above;
    above = current;
  }
  return Math.min(above[b.length] as number, tooFar);
}

function isSwapped(a: string, b: string, row: number, column: number): boolean {
  return a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}

/** The most edits that a suggestion may need, and the characters that a word needs for each. */
const mostSuggestedEdits = 3;
const charactersPerEdit = 3;

/**
 * The word that somebody probably meant: the candidate with the fewest edits. It may need at most
 * three, and at most one for every three characters.
 *
 * @returns undefined if no candidate is close enough
 * @example nearest('liux', ['linux', 'macos']) // 'linux'
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const most = Math.floor(
    Math.max(1, Math.min(mostSuggestedEdits, word.length / charactersPerEdit)),
  );
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), most);
    if (distance >= fewest) continue;
    fewest = distance;
    best = candidate;
  }
  return best;
}

// cspell:ignore ount munt moun mout monut onut mnut

/** Scratch: the hashes of a token's prefixes. Reused by each call. */
const prefixHashes = new Int32Array(longestTypoWord + 1);

/**
 * Finds the vocabulary's word for a misspelled or misread one: with one edit, with confused shapes
 * (`l`/`1`, `O`/`0`, `rn`/`m`), or as two words whose space was lost.
 *
 * Comparing a word with the whole vocabulary is slow. Two words that are one edit apart are equal
 * once a character is removed from one of them or from both. So the table maps the hash of each word
 * without one character to the word (deletion neighborhoods, Garbe's SymSpell):
 *
 *     mount → ount, munt, mont, moun, mout
 *     monut → onut, mnut, mout …            both have "mout": compare the two words
 *
 * Words with digits match by shape only: `TS2304` is no typo of `TS2307`.
 */
export class SpellingTable {
  /** By the hash of a word, or of a word without one character: the ids of the words. */
  private readonly near = new Map<number, number[]>();
  /** By the word with confused shapes made equal: the word's id. */
  private readonly folded = new Map<string, number>();
  /** The names with underscores: long enough to be recognized with two typos. */
  private readonly names: [id: number, name: string][] = [];
  /** By word: its id. */
  private readonly words = new Map<string, number>();
  /** The hashes in `near` and of folded words. Almost every look-up ends here. */
  private readonly hashes = new HashFilter();
  private readonly vocabulary: readonly string[];

  constructor(vocabulary: readonly string[]) {
    this.vocabulary = vocabulary;
    vocabulary.forEach((word, id) => {
      this.words.set(word, id);
      if (word.length >= shortestMisreadWord) {
        const folded = foldConfusables(word);
        if (!this.folded.has(folded)) this.folded.set(folded, id);
        this.hashes.add(hashToken(folded));
      }
      if (word.includes('_') && !/[0-9]/.test(word)) this.names.push([id, word]);
      if (word.length < shortestTypoWord) return;
      this.addNear(hashToken(word), id);
      for (let skip = 0; skip < word.length; skip += 1) {
        this.addNear(hashToken(word.slice(0, skip) + word.slice(skip + 1)), id);
      }
    });
  }

  /** The id of the word that `token` (lower case) is a typo of, or -1. */
  find(token: string): number {
    if (token.length < shortestMisreadWord || token.length > longestTypoWord) return -1;
    const folded = foldConfusables(token);
    if (folded !== token || this.hashes.mayHave(hashToken(folded))) {
      const id = this.folded.get(folded);
      if (id !== undefined) return id;
    }
    if (token.length < shortestTypoWord - 1) return -1;
    const withCharacter = this.near.get(hashToken(token));
    const longer = withCharacter === undefined ? -1 : this.firstNear(withCharacter, token);
    if (longer !== -1) return longer;
    // The hash of the token without a character is made of the hashes of the two parts around it.
    let power = 1;
    let suffix = 0;
    const length = token.length;
    let hash = 0;
    for (let index = 0; index < length; index += 1) {
      prefixHashes[index] = hash;
      hash = hashStep(hash, token.charCodeAt(index));
    }
    for (let index = length - 1; index >= 0; index -= 1) {
      const without = (Math.imul(prefixHashes[index] as number, power) + suffix) | 0;
      if (this.hashes.mayHave(without)) {
        const ids = this.near.get(without);
        const id = ids === undefined ? -1 : this.firstNear(ids, token);
        if (id !== -1) return id;
      }
      suffix = (Math.imul(token.charCodeAt(index), power) + suffix) | 0;
      power = Math.imul(power, hashBase);
    }
    return -1;
  }

  /** The id of the long name that `token` is at most two typos away from, or -1. */
  findName(token: string): number {
    const isName = token.includes('_') && token.length >= shortestTwoTypoName - 2;
    if (!isName || token.length > longestTypoWord) return -1;
    for (const [id, name] of this.names) {
      if (name.length >= shortestTwoTypoName && editDistance(name, token, 2) <= 2) return id;
    }
    return -1;
  }

  /**
   * The two words that lost the space between them, as their ids and the index of the second in
   * `token`; undefined if `token` is not made of two words.
   */
  split(token: string): readonly [first: number, second: number, index: number] | undefined {
    if (token.length < 2 * shortestJoinedWord || token.length > longestTypoWord) return undefined;
    if (/[0-9_]/.test(token)) return undefined;
    for (let index = shortestJoinedWord; index <= token.length - shortestJoinedWord; index += 1) {
      const second = this.words.get(token.slice(index));
      if (second === undefined) continue;
      const first = this.words.get(token.slice(0, index));
      if (first !== undefined) return [first, second, index];
    }
    return undefined;
  }

  /** The first of some words that is one edit away from `token`: equal hashes prove nothing. */
  private firstNear(ids: readonly number[], token: string): number {
    for (const id of ids) {
      const word = this.vocabulary[id] as string;
      if (!/[0-9]/.test(word) && editDistance(word, token, 1) <= 1) return id;
    }
    return -1;
  }

  private addNear(hash: number, id: number): void {
    const ids = this.near.get(hash);
    if (!ids) this.near.set(hash, [id]);
    else if (!ids.includes(id)) ids.push(id);
    this.hashes.add(hash);
  }
}

/** Rules out most hashes that are not in a set with one memory access (Bloom 1970, with one bit a hash). */
class HashFilter {
  /** 2^18 bits, 32 KiB: they fit the L1 cache, and a vocabulary of thousands leaves most of them 0. */
  private readonly bits = new Uint32Array(1 << 13);

  /** Adds a hash to the set. */
  add(hash: number): void {
    const bit = bitOf(hash);
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** Whether a hash may be in the set: true for every hash that was added, and for a few others. */
  mayHave(hash: number): boolean {
    const bit = bitOf(hash);
    return (((this.bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  }
}

/** The bit of a hash: its last 18 bits, with higher ones mixed in. */
function bitOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & 0x3ffff;
}
