import { alignedValues } from './alignedValues.ts';
import { findAlignments } from './findAlignments.ts';
import type { Hits } from './HitList.ts';
import { judge, type Judged } from './judge.ts';
import { countLineEnds, lineRanges } from './lineRanges.ts';
import type { Match, MatchResult, Steps } from './MatchResult.ts';
import type { MatchIndex } from './MatchIndex.ts';
import { prepare } from './prepare.ts';
import { rank, type Ranked } from './rank.ts';
import { scan } from './scan.ts';
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

/**
 * The message that tells most says what was found; another message of the same article in the text
 * adds the values and the cause that the first one does not have, and is then evidence too.
 */
function matchOf({ one, also }: Ranked, hits: Hits, text: string): Match {
  const { template } = one;
  const values = valuesOf(one, hits, text);
  let cause = template.source.c;
  const evidence = [[one.start, one.end] as const];
  // A message that was found loosely may be of another place than the exact ones.
  for (const other of one.confidence === 'possible' ? [] : also) {
    const more = Object.entries(valuesOf(other, hits, text)).filter(
      ([name]) => !Object.hasOwn(values, name),
    );
    const adds = more.length > 0 || (cause === undefined && other.template.source.c !== undefined);
    if (!adds) continue;
    Object.assign(values, Object.fromEntries(more));
    cause ??= other.template.source.c;
    if (!evidence.some(([from, to]) => other.start < to && from < other.end))
      evidence.push([other.start, other.end]);
  }
  evidence.sort(([a], [b]) => a - b);
  return {
    id: template.article.id,
    template: template.number,
    message: template.source.t,
    confidence: one.confidence,
    score: Math.round(one.score * 100) / 100,
    values,
    lines: lineRanges(text, evidence),
    evidence,
    cause,
  };
}

function valuesOf({ template, verified, alignment }: Judged, hits: Hits, text: string) {
  return verified?.sameCase
    ? { ...verified.values }
    : alignedValues(template, alignment, hits, text);
}
