import { causeOf } from './causes.ts';
import { type Candidate, classify } from './classify.ts';
import { findAlignments } from './findAlignments.ts';
import { foundValues } from './foundValues.ts';
import { namesIn } from './names.ts';
import { dropPassedTests } from './passedTests.ts';
import { prepare } from './prepare.ts';
import { rank, type Ranked } from './rank.ts';
import { scan, type TokenHits } from './scan.ts';
import type { Trace } from './trace.ts';
import { defaultLimit, lowestRankScore, rankScorePerDoubling } from './tuning.ts';
import type { Match, MatchIndex, MatchResult, Steps } from './types.ts';

/** Options of `match`. */
interface MatchOptions {
  /** The most matches. 10 by default. */
  readonly limit?: number;
  /** Counts the elementary steps. */
  readonly steps?: Steps;
  /** Collects what each stage saw: see `explain`. */
  readonly trace?: Trace;
}

/**
 * Finds the articles that a text points to: the root cause first, nothing if nothing fits.
 * The work grows with the length of the text, whatever the text contains.
 *
 * The stages, each in a module that explains it:
 *
 *     index ── weigh tokens (3), choose anchors (4) ───┐  once for each index: `prepare`
 *                                                      ▼
 *     text ── split (1) ── scan (2) ── find candidates (4) ── align (5)
 *                                                               │
 *     matches ── capture values (9) ── rank (8) ── classify (7) ── verify (6)
 *
 * @example
 * match(index, 'Error: listen EADDRINUSE: address already in use :::3000').matches[0]
 * // { id: 'node/eaddrinuse', confidence: 'exact', values: { port: '3000' }, lines: [[1, 1]], … }
 */
export function match(index: MatchIndex, text: string, options: MatchOptions = {}): MatchResult {
  const { trace } = options;
  const steps = options.steps ?? { count: 0 };
  const prepared = prepare(index);
  const hits = scan(text, prepared, steps);
  dropPassedTests(hits, text);
  const leastStrength =
    lowestRankScore + rankScorePerDoubling * Math.log2(1 + countLineEnds(text, 0, text.length));
  if (trace) Object.assign(trace, { hits, prepared, leastStrength });
  const names = namesIn(text, hits, prepared);
  const paste = { text, hits, names, leastStrength, steps, trace };
  const places = findAlignments(hits, prepared, steps, trace).flatMap((found) =>
    classify(found, paste),
  );
  const isSign = ({ template }: Candidate): boolean => template.purpose === 'sign';
  const ranked = rank(
    places.filter((place) => !isSign(place)),
    paste,
  ).slice(0, options.limit ?? defaultLimit);
  const signs = places.filter(isSign);
  const sure = new Set(
    ranked.flatMap(({ best }) =>
      best.confidence === 'possible' ? [] : [best.template.article.id],
    ),
  );
  return { version: 1, matches: ranked.map((entry) => matchOf(entry, signs, sure, hits, text)) };
}

/**
 * Stage 9, values and cause: the article's best message gives the evidence and the values. Another
 * message of the article in the text adds the values that the best one lacks, and is evidence too. So
 * are the words that name the cause.
 *
 * @param signs all signs of causes in the text
 * @param sure the articles whose match is surer than `possible`
 */
function matchOf(
  { best, others }: Ranked,
  signs: readonly Candidate[],
  sure: ReadonlySet<string>,
  hits: TokenHits,
  text: string,
): Match {
  const { template } = best;
  const isSure = best.confidence !== 'possible';
  // Where the best message is only possible, whole messages may belong to another error.
  const cause = isSure ? causeOf(best, others, signs, text) : undefined;
  const evidence = [[best.start, best.end] as const];
  const addEvidence = ({ start, end }: Candidate): void => {
    if (!evidence.some(([from, to]) => start < to && from < end)) evidence.push([start, end]);
  };
  if (cause) addEvidence(cause);
  const { values, added } = foundValues(best, isSure ? others : [], hits, text);
  for (const other of added) addEvidence(other);
  evidence.sort(([a], [b]) => a - b);
  return {
    id: template.article.id,
    template: template.number,
    message: template.source.t,
    confidence: best.confidence,
    score: Math.round(best.score * 100) / 100,
    values,
    lines: lineRanges(text, evidence),
    evidence,
    cause: cause?.template.source.c,
    explains: isSure ? (template.article.r ?? []).filter((id) => sure.has(id)) : [],
  };
}

/** The lines of some spans of a text, from 1, both ends included. */
export function lineRanges(
  text: string,
  spans: readonly (readonly [start: number, end: number])[],
): [from: number, to: number][] {
  return spans.map(([start, end]) => {
    const from = 1 + countLineEnds(text, 0, start);
    return [from, from + countLineEnds(text, start, end)];
  });
}

/** The number of line ends from one offset to another (exclusive). */
function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (
    let index = text.indexOf('\n', from);
    index !== -1 && index < to;
    index = text.indexOf('\n', index + 1)
  ) {
    count += 1;
  }
  return count;
}
