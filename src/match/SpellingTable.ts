import { foldConfusables } from './foldConfusables.ts';
import { HashFilter } from './HashFilter.ts';
import { hashBase, hashStep, hashToken } from './hashToken.ts';
import { editDistance } from './spelling.ts';
import {
  longestTypoWord,
  shortestJoinedWord,
  shortestMisreadWord,
  shortestTwoTypoName,
  shortestTypoWord,
} from './tuning.ts';

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
