import type { Alignment } from './align.ts';
import { withoutInvisible } from './cleanText.ts';
import { hasOtherCode } from './compilerCodes.ts';
import { looksLikeError } from './errorWords.ts';
import type { AlignedTemplate } from './findAlignments.ts';
import type { Names } from './names.ts';
import { hasOwnWords } from './ownWords.ts';
import type { TokenHits } from './scan.ts';
import type { TemplateToken } from './template.ts';
import type { Rule, Trace, TracedReading } from './trace.ts';
import {
  aliasFactor,
  boundaryReach,
  codeReach,
  distinctiveWeight,
  errorLineBoost,
  escapeReach,
  exactWeight,
  likelyCoverage,
  likelyWeight,
  lineReach,
  namedWeight,
  requiredCodeWeight,
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

/** The positions of the codes (`E0382`, `NU1101`, `404`) of the template that were not found. */
function missingCodesOf({ tokens }: PreparedTemplate, { positions }: Alignment): number[] {
  const found = new Set(positions);
  return tokens.flatMap(({ code, weight }, position) =>
    code && weight >= requiredCodeWeight && !found.has(position) ? [position] : [],
  );
}

function writtenAt({ tokens }: PreparedTemplate, position: number): string {
  return tokens[position]?.written ?? '';
}

/** A number, or a name that ends with one: `137`, `TS2307`. What stands in its place is another error. */
const numbered = /^[A-Z]*[0-9]+$/i;

/**
 * Whether another code of the same form stands where a code of the template is missing: `exit code 1`
 * is no `exit code 137`. The place of a code is next to a neighbor that was found.
 */
function hasOtherCodeAt(
  template: PreparedTemplate,
  { positions, hits: aligned }: Alignment,
  position: number,
  hits: TokenHits,
  text: string,
): boolean {
  const code = writtenAt(template, position);
  if (!numbered.test(code)) return false;
  const letters = code.replace(/[0-9]/g, '').toLowerCase();
  const isOther = (word: string | undefined): boolean =>
    word !== undefined &&
    numbered.test(word) &&
    word.replace(/[0-9]/g, '').toLowerCase() === letters &&
    word.toLowerCase() !== code.toLowerCase();
  const hitAt = (neighbor: number): number => aligned[positions.indexOf(neighbor)] ?? -1;
  const before = template.tokens[position]?.behindValue ? -1 : hitAt(position - 1);
  const after = template.tokens[position + 1]?.behindValue ? -1 : hitAt(position + 1);
  if (before !== -1) {
    const end = hits.ends[before] as number;
    if (isOther(/^[^A-Za-z0-9\n]*([A-Za-z0-9_]+)/.exec(text.slice(end, end + codeReach))?.[1]))
      return true;
  }
  if (after === -1) return false;
  const start = hits.starts[after] as number;
  const words = text.slice(Math.max(0, start - codeReach), start).split(/[^A-Za-z0-9_]+/);
  return isOther(words.filter((word) => word !== '').at(-1));
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

/** Line starts, punctuation, prompts, bullets, box lines, marks of a patch, and the ends of escapes. */
const opening =
  // eslint-disable-next-line no-control-regex -- BEL ends a terminal's longer escapes
  /(?:^|[\x07\n\r:;=>|()[\]{}"'`\u2018\u201c*#$%\u2502\u2014\u2022\u2192\u276f\u279c\u2713-\u2718\u00bb\u03bb\\/!?.]|\\n| - |(?:^|\n)[+-]|%[0-9A-Fa-f]{2})[ \t\u00a0]*$/;

/** A log level such as `ERR!`, or a word in place of one. */
const levels = /(?:error|fatal|failed|warn(?:ing)?|ERR!|critical)[ \t]+$/i;

/** A time, a duration, or the number of a process or line. */
const stamps = /\d(?:Z|ms|s)?[ \t]+$/;

/**
 * Tells whether a span stands in a text as output does, or as words within a sentence. Output starts
 * a line or follows punctuation or a level; it ends a line or precedes punctuation.
 *
 * @returns how many of its two ends stand as output does: 0, 1 or 2
 */
function boundaries(text: string, start: number, end: number): 0 | 1 | 2 {
  const reach = boundaryReach + escapeReach;
  const before = withoutInvisible(text.slice(Math.max(0, start - reach), start)).slice(
    -boundaryReach,
  );
  const after = withoutInvisible(text.slice(end, end + reach)).slice(0, boundaryReach);
  const opens = start === 0 || opening.test(before) || levels.test(before) || stamps.test(before);
  const closes =
    end >= text.length ||
    // eslint-disable-next-line no-control-regex -- an escape
    /^[ \t\u00a0]*(?:$|[\x1b\n\r:;.,=<|()[\]{}"'`\u2019\u201d*!?\u2502\\]| - |&|%[0-9A-Fa-f]{2})/.test(
      after,
    );
  return ((opens ? 1 : 0) + (closes ? 1 : 0)) as 0 | 1 | 2;
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
