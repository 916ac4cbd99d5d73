import { foldCase, forEachToken, hashBase, hashToken, type TokenTable } from './tokens.ts';
import {
  longestCut,
  longestToken,
  longestTypoWord,
  mostNameLookups,
  mostRememberedWords,
  shortestMisreadWord,
  shortestNamePart,
} from './tuning.ts';
import type { Prepared, Steps } from './types.ts';

// cspell:ignore EADDR EADD NUSE nosuch IRQL

/**
 * Stage 2, scanning: finds the tokens of a text that the index contains, in one pass.
 *
 * Most words of a log belong to no message, so the common case has to be cheap: one look-up of a
 * hash. Only a word that misses is looked up again, in this order, and the result is remembered:
 *
 *     cut in two     "EADDR\nINUSE"    the two halves together are a known word
 *     one typo       "EADDRlNUSE"      see `SpellingTable.find`
 *     lost space     "nosuch"          see `SpellingTable.split`
 *     longer name    "DRIVER_IRQL_…"   its end is a known name
 *     two typos      a long name       see `SpellingTable.findName`
 */
export function scan(text: string, { tokens, spellings }: Prepared, steps: Steps): TokenHitList {
  const hits = new TokenHitList();
  /** By the hash of an unknown word: the id of the word that it is a typo of, or -1. */
  const remembered = new Map<number, number>();
  let nameLookups = 0;
  let tokenIndex = 0;
  let lastHash = 0;
  let lastStart = -1;
  let lastEnd = -1;
  let lastLength = 0;
  let isLastKnown = true;
  forEachToken(text, (hash, start, end, lineIndex, length) => {
    steps.count += 1;
    tokenIndex += 1;
    let id = length <= longestToken ? tokens.get(hash) : -1;
    let typo: 0 | 1 = 0;
    // A narrow terminal or an e-mail cut the word in two, or text recognition read a space into it.
    if (lastStart !== -1 && start - lastEnd <= longestCut && !(isLastKnown && id !== -1)) {
      const joined = (Math.imul(lastHash, power(length)) + hash) | 0;
      const whole = lastLength + length <= longestToken ? tokens.get(joined) : -1;
      if (whole !== -1 && /^\s+$/.test(text.slice(lastEnd, start))) {
        if (isLastKnown) hits.length -= 1;
        hits.add(whole, lastStart, end, tokenIndex - 1, lineIndex, 0);
        tokenIndex -= 1;
        lastStart = -1;
        return;
      }
    }
    if (id === -1 && length >= shortestMisreadWord && length <= longestTypoWord) {
      const earlier = remembered.get(hash);
      if (earlier !== undefined) id = earlier;
      else {
        const token = foldCase(text.slice(start, end));
        steps.count += length;
        id = spellings.find(token);
        if (id === -1) {
          const split = spellings.split(token);
          if (split) {
            const [first, second, splitAt] = split;
            hits.add(first, start, start + splitAt, tokenIndex, lineIndex, 1);
            tokenIndex += 1;
            hits.add(second, start + splitAt, end, tokenIndex, lineIndex, 1);
            lastStart = -1;
            return;
          }
        }
        if (id === -1) id = nameWithin(token, tokens);
        if (id === -1 && nameLookups < mostNameLookups) {
          id = spellings.findName(token);
          if (token.includes('_')) nameLookups += 1;
        }
        if (remembered.size < mostRememberedWords) remembered.set(hash, id);
      }
      if (id !== -1) typo = 1;
    }
    lastHash = hash;
    lastStart = start;
    lastEnd = end;
    lastLength = length;
    isLastKnown = id !== -1;
    if (id !== -1) hits.add(id, start, end, tokenIndex, lineIndex, typo);
  });
  return hits;
}

/** The id of a known name that a longer one ends with, behind an underscore; -1 if there is none. */
function nameWithin(token: string, tokens: TokenTable): number {
  for (let index = token.indexOf('_'); index !== -1; index = token.indexOf('_', index + 1)) {
    const part = token.slice(index + 1);
    if (part.length < shortestNamePart || !part.includes('_')) return -1;
    const id = tokens.get(hashToken(part));
    if (id !== -1) return id;
  }
  return -1;
}

/** `hashBase` to the power of `exponent`: moves a hash in front of so many more characters. */
function power(exponent: number): number {
  while (powers.length <= exponent) {
    powers.push(Math.imul(powers[powers.length - 1] as number, hashBase));
  }
  return powers[exponent] as number;
}
const powers = [1];

/** The tokens of a text that some template contains, in the order of the text: one column a property. */
export interface TokenHits {
  readonly length: number;
  /** The vocabulary number of each token. */
  readonly ids: Int32Array;
  /** Where each token starts and ends in the text, in UTF-16 units, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of each token among all tokens of the text, known or not, from 1. */
  readonly tokenIndex: Int32Array;
  /** The number of the token's line, from 0. A line end written as `\n` counts too. */
  readonly lineIndex: Int32Array;
  /** 1 for a token that differs from the vocabulary's word by a typo, else 0. */
  readonly typos: Uint8Array;
}

/** Hits in columns that grow. A long log has millions of tokens, and an object for each is slow. */
export class TokenHitList implements TokenHits {
  length = 0;
  ids = new Int32Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  tokenIndex = new Int32Array(1024);
  lineIndex = new Int32Array(1024);
  typos = new Uint8Array(1024);

  /** Appends a token. The parameters are the columns of `Hits`, in their order. */
  add(
    id: number,
    start: number,
    end: number,
    tokenIndex: number,
    lineIndex: number,
    typo: 0 | 1,
  ): void {
    const row = this.length;
    if (row === this.ids.length) this.grow();
    this.ids[row] = id;
    this.starts[row] = start;
    this.ends[row] = end;
    this.tokenIndex[row] = tokenIndex;
    this.lineIndex[row] = lineIndex;
    this.typos[row] = typo;
    this.length = row + 1;
  }

  /** Moves rows, `end` exclusive, to `to`, which is at or before them. */
  move(to: number, from: number, end: number): void {
    const { ids, starts, ends, tokenIndex, lineIndex, typos } = this;
    for (const column of [ids, starts, ends, tokenIndex, lineIndex, typos])
      column.copyWithin(to, from, end);
  }

  /** The first row at or behind `row` whose token starts at or behind an offset. */
  rowAt(offset: number, row: number): number {
    let [low, high] = [row, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private grow(): void {
    const longer = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(column.length * 2);
      copy.set(column);
      return copy;
    };
    this.ids = longer(this.ids);
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.tokenIndex = longer(this.tokenIndex);
    this.lineIndex = longer(this.lineIndex);
    const typos = new Uint8Array(this.typos.length * 2);
    typos.set(this.typos);
    this.typos = typos;
  }
}
