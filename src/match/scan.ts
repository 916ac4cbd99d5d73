import { forEachToken } from './forEachToken.ts';
import { hashBase, hashToken } from './hashToken.ts';
import { TokenHitList, type TokenHits } from './HitList.ts';
import type { Steps } from './MatchResult.ts';
import type { Prepared } from './Prepared.ts';
import type { TokenTable } from './TokenTable.ts';
import {
  longestCut,
  longestToken,
  longestTypoWord,
  mostNameLookups,
  mostRememberedWords,
  shortestMisreadWord,
  shortestNamePart,
} from './tuning.ts';

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
export function scan(text: string, { tokens, spellings }: Prepared, steps: Steps): TokenHits {
  const hits = new TokenHitList();
  /** By the hash of an unknown word: the id of the word that it is a typo of, or -1. */
  const remembered = new Map<number, number>();
  let nameLookups = 0;
  let tokenIndex = 0;
  let lastHash = 0;
  let lastStart = -1;
  let lastEnd = -1;
  let isLastKnown = true;
  forEachToken(text, (hash, start, end, lineIndex) => {
    steps.count += 1;
    tokenIndex += 1;
    const length = end - start;
    let id = length <= longestToken ? tokens.get(hash) : -1;
    let typo: 0 | 1 = 0;
    // A narrow terminal or an e-mail cut the word in two, or text recognition read a space into it.
    if (lastStart !== -1 && start - lastEnd <= longestCut && !(isLastKnown && id !== -1)) {
      const joined = (Math.imul(lastHash, power(length)) + hash) | 0;
      const whole = length + lastEnd - lastStart <= longestToken ? tokens.get(joined) : -1;
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
        const token = text.slice(start, end).toLowerCase();
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
