import { boundaries } from './boundaries.ts';
import type { Found } from './findAlignments.ts';
import type { Hits } from './HitList.ts';
import type { Confidence, Steps } from './MatchResult.ts';
import type { TemplateToken } from './splitTemplate.ts';
import { strengthOf } from './strengthOf.ts';
import {
  exactWeight,
  likelyScore,
  likelyWeight,
  namedWeight,
  sentenceWeight,
  tellingWeight,
  verifiedScore,
} from './thresholds.ts';
import { type Verified, verify } from './verify.ts';

/** A found template with what was made of it. */
export interface Judged extends Found {
  readonly confidence: Confidence;
  /** The share of the template's weight that was found. */
  readonly score: number;
  /** See `strengthOf`. */
  readonly strength: number;
  readonly verified: Verified | undefined;
  /** Offsets of the evidence into the original text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Says how sure a found template is, or undefined where it is nothing: a short or everyday wording
 * counts only letter for letter and where it stands as output does, not amid a sentence.
 *
 * @param least the strength that a `possible` match needs in a text of this length
 */
export function judge(
  found: Found,
  hits: Hits,
  text: string,
  least: number,
  steps: Steps,
): Judged | undefined {
  let best: Judged | undefined;
  for (const alignment of [found.alignment, ...found.others]) {
    const one = judgePlace({ ...found, alignment }, hits, text, least, steps);
    if (one && (!best || sureness[one.confidence] > sureness[best.confidence])) best = one;
  }
  return best;
}

/** How sure, in numbers. */
const sureness = { possible: 0, likely: 1, exact: 2 };

function judgePlace(
  found: Found,
  hits: Hits,
  text: string,
  least: number,
  steps: Steps,
): Judged | undefined {
  const { template, alignment } = found;
  const score = Math.min(1, alignment.weight / template.total);
  const start = hits.starts[alignment.hits[0] as number] as number;
  const end = hits.ends[alignment.hits[alignment.hits.length - 1] as number] as number;
  const clean = score >= verifiedScore && !alignment.hits.some((hit) => hits.slips[hit] === 1);
  const verified = clean ? verify(template, alignment, hits, text, steps) : undefined;
  const strength = strengthOf(template, alignment, text, start, end);
  const judged = (confidence: Confidence): Judged => ({
    ...found,
    confidence,
    score: verified ? 1 : score,
    strength,
    verified,
    start: verified?.start ?? start,
    end: verified?.end ?? end,
  });
  const telling = template.tokens.some(isTelling);
  const ends = boundaries(text, verified?.start ?? start, verified?.end ?? end);
  const named = alignment.positions.some((position, at) => {
    const token = template.tokens[position];
    const hit = alignment.hits[at] as number;
    const written = text.slice(hits.starts[hit] as number, hits.ends[hit] as number);
    return isTelling(token) && (hits.slips[hit] === 1 || written === token?.written);
  });
  const strong = named || strength >= least;
  if (template.source.a) return strong ? judged('possible') : undefined;
  const specific = template.total >= likelyWeight || telling;
  if (verified) {
    if (specific) return judged(verified.sameCase ? 'exact' : 'likely');
    if (ends === 2) {
      return judged(verified.sameCase && template.total >= exactWeight ? 'exact' : 'likely');
    }
    if (ends === 1 && template.total >= sentenceWeight) return judged('likely');
    return strong ? judged('possible') : undefined;
  }
  const enough = named ? namedWeight : likelyWeight;
  if (score >= likelyScore && !missesCode(found) && alignment.weight >= enough)
    return judged('likely');
  return strong ? judged('possible') : undefined;
}

/** Whether a token is a name that nothing else has: found by chance it is not. */
function isTelling(token: TemplateToken | undefined): boolean {
  return token !== undefined && token.code && token.weight >= tellingWeight;
}

/** The weight of a number of three digits, such as `404`: shorter ones are counts. See `tokenWeight`. */
const codeWeight = 0.8;

/** Whether a code of the template (`E0382`, `NU1101`, `404`) was not found: then it is another error. */
function missesCode({ template, alignment }: Found): boolean {
  const found = new Set(alignment.positions);
  return template.tokens.some(
    ({ code, weight }, at) => code && weight >= codeWeight && !found.has(at),
  );
}
