import { alignedValues } from './alignedValues.ts';
import { findAlignments } from './findAlignments.ts';
import { judge, type Judged } from './judge.ts';
import { countLineEnds, lineRanges } from './lineRanges.ts';
import type { Match, MatchResult, Steps } from './MatchResult.ts';
import type { MatchIndex } from './MatchIndex.ts';
import { prepare } from './prepare.ts';
import { rank } from './rank.ts';
import { type Hits, scan } from './scan.ts';
import { lowestStrength, strengthPerDoubling } from './thresholds.ts';

/** How `match` works. */
export interface MatchOptions {
  /** At most so many matches. 10 unless said. */
  readonly limit?: number;
  /** Counts the work. */
  readonly steps?: Steps;
}

/**
 * Finds the articles that a text points to: the root cause first, nothing where nothing fits.
 * The work grows with the length of the text, whatever it holds.
 */
export function match(index: MatchIndex, text: string, options: MatchOptions = {}): MatchResult {
  const steps = options.steps ?? { count: 0 };
  const prepared = prepare(index);
  const hits = scan(text, prepared, steps);
  const least =
    lowestStrength + strengthPerDoubling * Math.log2(1 + countLineEnds(text, 0, text.length));
  const judged = findAlignments(hits, prepared, steps).flatMap((found) => {
    const one = judge(found, hits, text, least, steps);
    return one ? [one] : [];
  });
  const ranked = rank(judged, hits, prepared, text).slice(0, options.limit ?? 10);
  return { version: 1, matches: ranked.map((one) => matchOf(one, hits, text)) };
}

function matchOf(judged: Judged, hits: Hits, text: string): Match {
  const { template, verified } = judged;
  const evidence = [[judged.start, judged.end] as const];
  return {
    id: template.article.id,
    template: template.number,
    message: template.source.t,
    confidence: judged.confidence,
    score: Math.round(judged.score * 100) / 100,
    values: verified?.sameCase
      ? verified.values
      : alignedValues(template, judged.alignment, hits, text),
    lines: lineRanges(text, evidence),
    evidence,
    cause: template.source.c,
  };
}
