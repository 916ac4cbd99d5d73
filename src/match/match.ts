import { classify } from './classify.ts';
import { findAlignments } from './findAlignments.ts';
import { foundValues } from './foundValues.ts';
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
  const leastStrength =
    lowestRankScore + rankScorePerDoubling * Math.log2(1 + countLineEnds(text, 0, text.length));
  if (trace) Object.assign(trace, { hits, prepared, leastStrength });
  const judged = findAlignments(hits, prepared, steps, trace).flatMap(
    (found) => classify(found, hits, text, leastStrength, steps, trace) ?? [],
  );
  const ranked = rank(judged, hits, prepared, text, trace).slice(0, options.limit ?? defaultLimit);
  return { version: 1, matches: ranked.map((entry) => matchOf(entry, hits, text)) };
}

/**
 * Stage 9, values: the article's best message gives the evidence, the values and the cause. Another
 * message of the article in the text adds the values and the cause that the best one lacks, and is
 * evidence too.
 */
function matchOf({ best, others }: Ranked, hits: TokenHits, text: string): Match {
  const { template } = best;
  let cause = template.source.c;
  const evidence = [[best.start, best.end] as const];
  // Where the best message is only possible, whole messages may belong to another error.
  const sureOthers = best.confidence === 'possible' ? [] : others;
  const { values, added } = foundValues(best, sureOthers, hits, text);
  for (const other of sureOthers) {
    const addsCause = cause === undefined && other.template.source.c !== undefined;
    if (!added.includes(other) && !addsCause) continue;
    cause ??= other.template.source.c;
    if (!evidence.some(([from, to]) => other.start < to && from < other.end))
      evidence.push([other.start, other.end]);
  }
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
    cause,
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
