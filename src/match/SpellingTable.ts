import { editDistance } from './editDistance.ts';
import { foldConfusables } from './foldConfusables.ts';
import { HashFilter } from './HashFilter.ts';
import { hashBase, hashStep, hashToken } from './hashToken.ts';
import { isOneEditApart } from './isOneEditApart.ts';

/** The shortest word that is looked for with a slip: shorter ones are too close to one another. */
const shortest = 5;
/** The longest: beyond it there are only keys, hashes and encoded data. */
const longest = 40;
/** The shortest name that two slips leave recognisable. */
const shortestName = 14;

/** Scratch: the hashes of a token's beginnings. A call needs no memory of its own. */
const prefixHashes = new Int32Array(longest + 1);

/**
 * Finds the vocabulary's word for a misspelt or misread one: one character more, less or other
 * (deletion neighbourhoods, Garbe's SymSpell), confused shapes (`l`/`1`, `O`/`0`, `rn`/`m`), or two
 * words whose space was lost. Words with digits are left out unless shapes explain it: of
 * `TS2304` and `TS2307` neither is a slip.
 */
export class SpellingTable {
  /** By the hash of a word or of a word without one character: the words' numbers. */
  private readonly near = new Map<number, number[]>();
  private readonly folded = new Map<string, number>();
  /** The names with underscores: long enough to be known with two slips in them. */
  private readonly names: [id: number, name: string][] = [];
  private readonly words = new Map<string, number>();
  /** The hashes in `near` and of folded words: almost every look-up ends here. */
  private readonly hashes = new HashFilter();
  private readonly vocabulary: readonly string[];

  constructor(vocabulary: readonly string[]) {
    this.vocabulary = vocabulary;
    vocabulary.forEach((word, id) => {
      this.words.set(word, id);
      if (word.length >= 3) {
        const folded = foldConfusables(word);
        if (!this.folded.has(folded)) this.folded.set(folded, id);
        this.hashes.add(hashToken(folded));
      }
      if (word.includes('_') && !/[0-9]/.test(word)) this.names.push([id, word]);
      if (word.length < shortest) return;
      this.note(hashToken(word), id);
      for (let skip = 0; skip < word.length; skip += 1) {
        this.note(hashToken(word.slice(0, skip) + word.slice(skip + 1)), id);
      }
    });
  }

  /** The number of the word that `token` (lower case) is a slip of, or -1. */
  find(token: string): number {
    if (token.length < 3 || token.length > longest) return -1;
    const folded = foldConfusables(token);
    if (folded !== token || this.hashes.mayHave(hashToken(folded))) {
      const id = this.folded.get(folded);
      if (id !== undefined) return id;
    }
    if (token.length < shortest - 1) return -1;
    const own = this.near.get(hashToken(token));
    const found = own === undefined ? -1 : this.verified(own, token);
    if (found !== -1) return found;
    // The hashes of the token without each of its characters, from those of its two parts.
    let power = 1;
    let suffix = 0;
    const length = token.length;
    let hash = 0;
    for (let at = 0; at < length; at += 1) {
      prefixHashes[at] = hash;
      hash = hashStep(hash, token.charCodeAt(at));
    }
    for (let at = length - 1; at >= 0; at -= 1) {
      const without = (Math.imul(prefixHashes[at] as number, power) + suffix) | 0;
      if (this.hashes.mayHave(without)) {
        const ids = this.near.get(without);
        const id = ids === undefined ? -1 : this.verified(ids, token);
        if (id !== -1) return id;
      }
      suffix = (Math.imul(token.charCodeAt(at), power) + suffix) | 0;
      power = Math.imul(power, hashBase);
    }
    return -1;
  }

  /** The number of the long name that `token` is two slips away from, or -1. */
  findName(token: string): number {
    if (token.length < shortestName - 2 || token.length > longest || !token.includes('_'))
      return -1;
    for (const [id, name] of this.names) {
      if (name.length >= shortestName && editDistance(name, token, 2) <= 2) return id;
    }
    return -1;
  }

  /** The two words that `token` is if a space is put back, or undefined. */
  split(token: string): readonly [number, number, number] | undefined {
    if (token.length < 6 || token.length > longest || /[0-9_]/.test(token)) return undefined;
    for (let at = 3; at <= token.length - 3; at += 1) {
      const second = this.words.get(token.slice(at));
      if (second === undefined) continue;
      const first = this.words.get(token.slice(0, at));
      if (first !== undefined) return [first, second, at];
    }
    return undefined;
  }

  private verified(ids: readonly number[], token: string): number {
    for (const id of ids) {
      const word = this.vocabulary[id] as string;
      if (!/[0-9]/.test(word) && isOneEditApart(word, token)) return id;
    }
    return -1;
  }

  private note(hash: number, id: number): void {
    const ids = this.near.get(hash);
    if (!ids) this.near.set(hash, [id]);
    else if (!ids.includes(id)) ids.push(id);
    this.hashes.add(hash);
  }
}
