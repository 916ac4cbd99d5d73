import type { Alignment } from './align.ts';
import { boundaries } from './boundaries.ts';
import { hasOtherCode } from './compilerCodes.ts';
import { looksLikeError } from './errorWords.ts';
import type { AlignedTemplate } from './findAlignments.ts';
import { hasOtherCodeAt, missingCodesOf, writtenAt } from './missingCodes.ts';
import type { Names } from './names.ts';
import { hasOwnWords } from './ownWords.ts';
import type { TokenHits } from './scan.ts';
import type { TemplateToken } from './template.ts';
import type { Rule, Trace, TracedReading } from './trace.ts';
import {
  aliasFactor,
  distinctiveWeight,
  errorLineBoost,
  exactWeight,
  likelyCoverage,
  likelyWeight,
  lineReach,
  namedWeight,
  runFactors,
  sentenceWeight,
  usualRun,
  verifiedCoverage,
} from './tuning.ts';
import type { Confidence, PreparedTemplate, Steps } from './types.ts';
import { type Verified, verify } from './verify.ts';

/** A found template with its confidence. */
export interface Candidate extends AlignedTemplate {
  readonly confidence: Confidence;
  /** The share of the template's weight that was found, from 0 to 1. */
  readonly score: number;
  /** See `rankScore`. */
  readonly strength: number;
  readonly verified: Verified | undefined;
  /** Offsets of the evidence into the original text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The levels of confidence as numbers: higher is surer. */
export const confidenceLevels: Readonly<Record<Confidence, number>> = {
  possible: 0,
  likely: 1,
  exact: 2,
};

/**
 * Stage 7, classification: tells how sure a found template is.
 *
 * A score alone cannot tell: `404 Not Found` is found whole in many a sentence that reports nothing.
 * A distinctive message counts wherever it stands. A short everyday message counts only if it is
 * there character for character and stands as output does. `decide` holds the rules.
 *
 * A sign of a cause counts only if it is there word for word. All its places count, as the one next
 * to the message names the cause.
 *
 * @returns the surest of the template's places, and of a sign all; none if no place counts
 */
export function classify(found: AlignedTemplate, paste: Paste): Candidate[] {
  const places = [found.alignment, ...found.others].flatMap(
    (alignment) => judgePlace({ ...found, alignment }, paste) ?? [],
  );
  if (found.template.purpose === 'sign') return places.filter(({ verified }) => verified);
  places.sort((a, b) => confidenceLevels[b.confidence] - confidenceLevels[a.confidence]);
  return places.slice(0, 1);
}

/** A text with what is known of it before its places are judged. */
export interface Paste {
  readonly text: string;
  readonly hits: TokenHits;
  readonly names: Names;
  /** The strength that a `possible` match needs in a text of this length. */
  readonly leastStrength: number;
  readonly steps: Steps;
  readonly trace: Trace | undefined;
}

function judgePlace(found: AlignedTemplate, paste: Paste): Candidate | undefined {
  const { text, hits, names, leastStrength, steps, trace } = paste;
  const { template, alignment } = found;
  const score = Math.min(1, alignment.weight / template.total);
  const firstStart = hits.starts[alignment.hits[0] as number] as number;
  const lastEnd = hits.ends[alignment.hits[alignment.hits.length - 1] as number] as number;
  const hasTypo = alignment.hits.some((hit) => hits.typos[hit] === 1);
  const readings: TracedReading[] | undefined = trace && [];
  const whole =
    score >= verifiedCoverage && !hasTypo
      ? verify(template, alignment, hits, text, steps, readings)
      : undefined;
  const verified = whole && !isCutFromWord(template, whole, text) ? whole : undefined;
  const strength = rankScore(template, alignment, text, firstStart, lastEnd);
  const start = verified?.start ?? firstStart;
  const end = verified?.end ?? lastEnd;
  const ends = boundaries(text, start, end);
  const named = hasName(template, alignment, hits, text);
  const weightForLikely = named ? namedWeight : likelyWeight;
  const missingCodes = missingCodesOf(template, alignment);
  const { confidence, rule } = decide({
    isAlias: template.source.a === 1,
    isOther:
      !verified &&
      missingCodes.some((position) => hasOtherCodeAt(template, alignment, position, hits, text))
        ? 'another code in its place'
        : hasOtherCode(template.article.e ?? [], text, start, end)
          ? 'part of an error with another code'
          : undefined,
    isOwn: hasOwnWords(template, alignment, verified) || names.namesProgram(template.article),
    verified,
    total: template.total,
    isSpecific: template.total >= likelyWeight || template.tokens.some(isDistinctive),
    ends,
    isMost:
      score >= likelyCoverage &&
      missingCodes.length === 0 &&
      !hasStem(template) &&
      alignment.weight >= weightForLikely,
    isStrong: named || strength >= leastStrength,
  });
  trace?.places.push({
    ...{ template, alignment, start, end, score, strength, ends, named, weightForLikely },
    ...{
      missingCodes: missingCodes.map((position) => writtenAt(template, position)),
      confidence,
      rule,
    },
    isVerified: verified !== undefined,
    unverifiable: score < verifiedCoverage ? 'low score' : hasTypo ? 'typo' : undefined,
    readings: readings ?? [],
  });
  return (
    confidence && {
      ...{ ...found, confidence, score: verified ? 1 : score },
      ...{ strength, verified, start, end },
    }
  );
}

/** What `decide` goes by. */
interface Features {
  readonly isAlias: boolean;
  /** Why the place reports another error; undefined if it does not. */
  readonly isOther:
    Extract<Rule, 'another code in its place' | 'part of an error with another code'> | undefined;
  /** Whether words that are no text of the operating system tell whose error this is. */
  readonly isOwn: boolean;
  readonly verified: Verified | undefined;
  /** The weight of the whole template. */
  readonly total: number;
  /** Whether chance does not produce the whole message. */
  readonly isSpecific: boolean;
  readonly ends: 0 | 1 | 2;
  /** Whether enough of the message was found, with all its codes. */
  readonly isMost: boolean;
  /** Whether the place may be `possible`. */
  readonly isStrong: boolean;
}

/** The rules of classification, in their order: the first that applies decides. */
function decide(features: Features): { confidence: Confidence | undefined; rule: Rule } {
  const { isAlias, isOther, isOwn, verified, total, isSpecific, ends, isMost, isStrong } = features;
  const weak = isStrong ? 'possible' : undefined;
  if (isOther) return { confidence: undefined, rule: isOther };
  if (isAlias) return { confidence: weak, rule: 'alias' };
  if (!isOwn && (verified || isMost))
    return { confidence: weak, rule: 'a text of the operating system' };
  if (verified) {
    const sure = verified.sameCase ? 'exact' : 'likely';
    if (isSpecific) return { confidence: sure, rule: 'whole message, distinctive' };
    if (ends === 2) {
      const confidence = total >= exactWeight ? sure : 'likely';
      return { confidence, rule: 'whole message, stands as output' };
    }
    if (ends === 1 && total >= sentenceWeight)
      return { confidence: 'likely', rule: 'whole message, quoted in a sentence' };
    return { confidence: weak, rule: 'whole message, but short and within a sentence' };
  }
  if (isMost) return { confidence: 'likely', rule: 'most of a message' };
  return { confidence: weak, rule: 'resembles a message' };
}

/** Whether a distinctive name of the template was found, in its own capitals or with a typo. */
function hasName(
  template: PreparedTemplate,
  alignment: Alignment,
  hits: TokenHits,
  text: string,
): boolean {
  return alignment.positions.some((position, index) => {
    const token = template.tokens[position];
    const hit = alignment.hits[index] as number;
    if (token === undefined || !isDistinctive(token)) return false;
    const written = text.slice(hits.starts[hit] as number, hits.ends[hit] as number);
    return hits.typos[hit] === 1 || written === token.written;
  });
}

/** Whether a token is a name that chance does not produce, such as `EADDRINUSE`. */
function isDistinctive({ code, weight }: TemplateToken): boolean {
  return code && weight >= distinctiveWeight;
}

/** Whether a placeholder continues a word of the template: `use<hook>`. Only verification reads it. */
function hasStem({ source }: PreparedTemplate): boolean {
  return /[A-Za-z]<[a-z][a-z0-9-]*>/.test(source.t);
}

/**
 * Whether the last word of a whole message is only the start of a longer one: `137` in `1370`. Before a
 * message, a color whose ESC was lost may stand, so its first word is not checked.
 */
function isCutFromWord(
  { source: { t } }: PreparedTemplate,
  { end }: Verified,
  text: string,
): boolean {
  return !t.endsWith('>') && /^[A-Za-z0-9_]{2}$/.test(text.slice(end - 1, end + 1));
}

/**
 * How much an alignment supports its template, in units of ordinary words: the weight that was
 * found, times its share of the template. Words that follow one another, and a line that reports an
 * error, raise it. Matches are ranked by it, and a `possible` match needs enough of it.
 *
 * @param start where the evidence starts in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
function rankScore(
  template: PreparedTemplate,
  { weight, run }: Alignment,
  text: string,
  start: number,
  end: number,
): number {
  const wholeRun = Math.min(usualRun, template.tokens.length);
  const longest = run >= wholeRun ? Math.max(usualRun, run) : run;
  const score = Math.min(1, weight / template.total);
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - lineReach);
  const lineEnd = text.slice(end, end + lineReach).indexOf('\n');
  const line = text.slice(from, lineEnd === -1 ? end + lineReach : end + lineEnd);
  return (
    score *
    weight *
    (runFactors[Math.min(longest, runFactors.length - 1)] as number) *
    (looksLikeError(line) ? errorLineBoost : 1) *
    (template.source.a ? aliasFactor : 1)
  );
}
