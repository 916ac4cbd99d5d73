import { forEachToken } from './forEachToken.ts';
import { hashBase, hashToken } from './hashToken.ts';
import { HitList, type Hits } from './HitList.ts';
import type { Steps } from './MatchResult.ts';
import type { Prepared } from './Prepared.ts';
import type { TokenTable } from './TokenTable.ts';

/** The longest run of letters and digits that is a word: longer ones are keys, hashes, encoded data. */
const longestToken = 64;

/** Remembered spellings: as many different unknown words as a long log has. */
const memory = 1 << 16;

/** At most so many unknown names are compared with all known ones: this is slow. */
const mostNames = 1000;

/** Finds the tokens of a text that the index knows, misread ones included. One pass. */
export function scan(text: string, { tokens, spellings }: Prepared, steps: Steps): Hits {
  const hits = new HitList();
  const remembered = new Map<number, number>();
  let namesSought = 0;
  let place = 0;
  let lastHash = 0;
  let lastStart = -1;
  let lastEnd = -1;
  let lastKnown = true;
  forEachToken(text, (hash, start, end, breaks) => {
    steps.count += 1;
    place += 1;
    const length = end - start;
    let id = length <= longestToken ? tokens.get(hash) : -1;
    let slip = 0;
    // A word that a narrow terminal or an e-mail cut in two, or a space that was read into it.
    if (lastStart !== -1 && start - lastEnd <= 2 && !(lastKnown && id !== -1)) {
      const joined = (Math.imul(lastHash, power(length)) + hash) | 0;
      const whole = length + lastEnd - lastStart <= longestToken ? tokens.get(joined) : -1;
      if (whole !== -1 && /^\s+$/.test(text.slice(lastEnd, start))) {
        if (lastKnown) hits.length -= 1;
        hits.add(whole, lastStart, end, place - 1, breaks, 0);
        place -= 1;
        lastStart = -1;
        return;
      }
    }
    if (id === -1 && length >= 3 && length <= 40) {
      const known = remembered.get(hash);
      if (known !== undefined) id = known;
      else {
        const token = text.slice(start, end).toLowerCase();
        steps.count += length;
        id = spellings.find(token);
        if (id === -1) {
          const split = spellings.split(token);
          if (split) {
            hits.add(split[0], start, start + split[2], place, breaks, 1);
            place += 1;
            hits.add(split[1], start + split[2], end, place, breaks, 1);
            lastStart = -1;
            return;
          }
        }
        if (id === -1) id = nameWithin(token, tokens);
        if (id === -1 && namesSought < mostNames) {
          id = spellings.findName(token);
          if (token.includes('_')) namesSought += 1;
        }
        if (remembered.size < memory) remembered.set(hash, id);
      }
      if (id !== -1) slip = 1;
    }
    lastHash = hash;
    lastStart = start;
    lastEnd = end;
    lastKnown = id !== -1;
    if (id !== -1) hits.add(id, start, end, place, breaks, slip);
  });
  return hits;
}

/** The shortest part of a name that is a name: `IRQL_NOT_LESS_OR_EQUAL` in `DRIVER_IRQL_NOT_LESS_OR_EQUAL`. */
const shortestPart = 10;

/** The number of a known name that a longer one ends with, behind an underscore; -1 if there is none. */
function nameWithin(token: string, tokens: TokenTable): number {
  for (let at = token.indexOf('_'); at !== -1; at = token.indexOf('_', at + 1)) {
    const part = token.slice(at + 1);
    if (part.length < shortestPart || !part.includes('_')) return -1;
    const id = tokens.get(hashToken(part));
    if (id !== -1) return id;
  }
  return -1;
}

/** `hashBase` to the power of `exponent`: what a hash is multiplied with when so many characters follow. */
function power(exponent: number): number {
  while (powers.length <= exponent) {
    powers.push(Math.imul(powers[powers.length - 1] as number, hashBase));
  }
  return powers[exponent] as number;
}
const powers = [1];
