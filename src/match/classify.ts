import type { Alignment } from './align.ts';
import { withoutInvisible } from './cleanText.ts';
import { looksLikeError } from './errorWords.ts';
import type { AlignedTemplate } from './findAlignments.ts';
import type { TokenHits } from './scan.ts';
import type { TemplateToken } from './template.ts';
import type { Rule, Trace, TracedReading } from './trace.ts';
import {
  aliasFactor,
  boundaryReach,
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
 * @param least the strength that a `possible` match needs in a text of this length
 * @returns the surest of the template's places; undefined if none counts
 */
export function classify(
  found: AlignedTemplate,
  hits: TokenHits,
  text: string,
  least: number,
  steps: Steps,
  trace?: Trace,
): Candidate | undefined {
  let best: Candidate | undefined;
  for (const alignment of [found.alignment, ...found.others]) {
    const place = judgePlace({ ...found, alignment }, hits, text, least, steps, trace);
    if (
      place &&
      (!best || confidenceLevels[place.confidence] > confidenceLevels[best.confidence])
    ) {
      best = place;
    }
  }
  return best;
}

function judgePlace(
  found: AlignedTemplate,
  hits: TokenHits,
  text: string,
  least: number,
  steps: Steps,
  trace: Trace | undefined,
): Candidate | undefined {
  const { template, alignment } = found;
  const score = Math.min(1, alignment.weight / template.total);
  const firstStart = hits.starts[alignment.hits[0] as number] as number;
  const lastEnd = hits.ends[alignment.hits[alignment.hits.length - 1] as number] as number;
  const hasTypo = alignment.hits.some((hit) => hits.typos[hit] === 1);
  const readings: TracedReading[] | undefined = trace && [];
  const verified =
    score >= verifiedCoverage && !hasTypo
      ? verify(template, alignment, hits, text, steps, readings)
      : undefined;
  const strength = rankScore(template, alignment, text, firstStart, lastEnd);
  const start = verified?.start ?? firstStart;
  const end = verified?.end ?? lastEnd;
  const ends = boundaries(text, start, end);
  const named = hasName(template, alignment, hits, text);
  const weightForLikely = named ? namedWeight : likelyWeight;
  const missingCodes = missingCodesOf(template, alignment);
  const { confidence, rule } = decide({
    isAlias: template.source.a === 1,
    verified,
    total: template.total,
    isSpecific: template.total >= likelyWeight || template.tokens.some(isDistinctive),
    ends,
    isMost:
      score >= likelyCoverage && missingCodes.length === 0 && alignment.weight >= weightForLikely,
    isStrong: named || strength >= least,
  });
  trace?.places.push({
    ...{ template, alignment, start, end, score, strength, ends, named, weightForLikely },
    ...{ missingCodes: missingCodes.map(({ written }) => written), confidence, rule },
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
  const { isAlias, verified, total, isSpecific, ends, isMost, isStrong } = features;
  const weak = isStrong ? 'possible' : undefined;
  if (isAlias) return { confidence: weak, rule: 'alias' };
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

/** The codes (`E0382`, `NU1101`, `404`) of the template that were not found: another error has others. */
function missingCodesOf({ tokens }: PreparedTemplate, { positions }: Alignment): TemplateToken[] {
  const found = new Set(positions);
  return tokens.filter(
    ({ code, weight }, position) => code && weight >= requiredCodeWeight && !found.has(position),
  );
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
