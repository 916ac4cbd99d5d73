import { type Candidate, confidenceLevels, type Paste } from './classify.ts';
import type { Names } from './names.ts';
import { withoutPlaceholders } from './template.ts';
import type { SortKey, TracedRank } from './trace.ts';
import {
  exactBoost,
  laterErrorFactor,
  lineReach,
  mostEarlierErrors,
  outweighingFactor,
  toolBoost,
  warningFactor,
} from './tuning.ts';

/** The best message of an article, and the other messages of the article that the text contains. */
export interface Ranked {
  readonly best: Candidate;
  readonly others: readonly Candidate[];
}

/** An article's best message while articles are compared. */
interface ArticleBest {
  readonly match: Candidate;
  /** More than 1 where the text names the article's tool. */
  readonly toolFactor: number;
  /** The match's strength times `toolFactor`. */
  readonly strength: number;
}

/**
 * Stage 8, ranking: one match for each article, the most likely root cause first.
 *
 * A log reports one cause many times: `EADDRINUSE`, then `npm error code 1`, then `build failed`.
 * Wrappers and consequences are worded more generally than their cause, so they weigh less. The
 * sort keys, in order:
 *
 *     only possible   sure matches come first
 *     gives way       superseded by another match, or within the text of a stronger one
 *     strength        weight and score, with boosts for exact ones and for the first error
 *     position        of equals, the first in the text
 *
 * An article whose `notIf` was found is left out.
 */
export function rank(judged: readonly Candidate[], { text, names, trace }: Paste): Ranked[] {
  const exclusions = judged.filter(
    ({ template, verified }) => template.purpose === 'exclusion' && verified,
  );
  const excluded = new Set(exclusions.map(({ template }) => template.articleNumber));
  const candidates = withoutGeneralized(
    bestOfArticles(
      judged.filter(({ template }) => !excluded.has(template.articleNumber)),
      names,
    ),
  );
  const superseding = supersededBy(candidates);
  const inTextOrder = [...candidates].sort((a, b) => a.match.start - b.match.start);
  const ranked = inTextOrder.map((candidate, index): TracedRank & { match: Candidate } => {
    const { match } = candidate;
    const before = inTextOrder.slice(0, index).map((earlier) => earlier.match);
    const factors = {
      match: match.strength,
      tool: candidate.toolFactor,
      exact: match.confidence === 'exact' ? exactBoost : 1,
      order: orderFactor(match, before, text),
    };
    const strength = candidate.strength * factors.exact * factors.order;
    const givesWay = whatItGivesWayTo(candidate, candidates, superseding);
    const keys = new Map<SortKey, number>([
      ['only possible', match.confidence === 'possible' ? 1 : 0],
      ['gives way', givesWay ? 1 : 0],
      ['strength', -strength],
      ['position', match.start],
    ]);
    const { template, confidence, start } = match;
    return { match, template, confidence, givesWay, strength, factors, start, keys };
  });
  ranked.sort((a, b) => decidingKey(a, b)?.difference ?? 0);
  if (trace) {
    trace.exclusions.push(...exclusions.map(({ template }) => template));
    trace.ranking.push(...ranked);
  }
  return ranked.map(({ match }) => ({ best: match, others: othersOf(match, judged) }));
}

/**
 * The first sort key in which two matches differ; undefined if they are equal in all.
 *
 * @returns `difference` is negative where the first match comes first
 */
export function decidingKey(
  first: Pick<TracedRank, 'keys'>,
  second: Pick<TracedRank, 'keys'>,
): { key: SortKey; difference: number } | undefined {
  for (const [key, value] of first.keys) {
    const difference = value - (second.keys.get(key) as number);
    if (difference !== 0) return { key, difference };
  }
  return undefined;
}

function bestOfArticles(judged: readonly Candidate[], names: Names): readonly ArticleBest[] {
  const best = new Map<number, ArticleBest>();
  for (const match of judged) {
    const { articleNumber, article, purpose } = match.template;
    if (purpose === 'exclusion') continue;
    const factor = names.namesTool(article) ? toolBoost : 1;
    const candidate = { match, toolFactor: factor, strength: match.strength * factor };
    const soFar = best.get(articleNumber);
    if (!soFar || isBetter(candidate, soFar)) best.set(articleNumber, candidate);
  }
  return [...best.values()];
}

/**
 * Drops matches that say the same of the same place as another one, with a placeholder where the other
 * one has words: `(reading '<property>')` where `(reading 'use<hook>')` is there, too. One error is
 * one finding.
 */
function withoutGeneralized(candidates: readonly ArticleBest[]): readonly ArticleBest[] {
  const literals = ({ template }: Candidate): number =>
    withoutPlaceholders(template.source.t).length;
  return candidates.filter(
    ({ match }) =>
      !candidates.some(
        ({ match: other }) =>
          match.verified?.sameCase === true &&
          other.verified?.sameCase === true &&
          match.start === other.start &&
          match.end === other.end &&
          match.template.source.t !== other.template.source.t &&
          literals(match) < literals(other),
      ),
  );
}

/** Whether one template of an article names what was found better than another one of it. */
function isBetter(one: ArticleBest, other: ArticleBest): boolean {
  const areSure = one.match.confidence !== 'possible' && other.match.confidence !== 'possible';
  const titles = (one.match.template.source.h ?? 0) - (other.match.template.source.h ?? 0);
  if (areSure && titles !== 0) return titles < 0;
  if (one.match.confidence !== other.match.confidence) {
    return confidenceLevels[one.match.confidence] > confidenceLevels[other.match.confidence];
  }
  return one.strength > other.strength;
}

/** By the id of each superseded article: a sure match whose article supersedes it. */
function supersededBy(candidates: readonly ArticleBest[]): ReadonlyMap<string, string> {
  return new Map(
    candidates.flatMap(({ match: { confidence, template } }) =>
      confidence === 'possible'
        ? []
        : (template.article.s ?? []).map((id) => [id, template.article.id] as const),
    ),
  );
}

function whatItGivesWayTo(
  candidate: ArticleBest,
  candidates: readonly ArticleBest[],
  superseding: ReadonlyMap<string, string>,
): TracedRank['givesWay'] {
  const { match, strength } = candidate;
  const to = superseding.get(match.template.article.id);
  if (to !== undefined) return { why: 'superseded', to };
  const outer = candidates.find(
    (other) =>
      other !== candidate &&
      other.strength > strength * outweighingFactor &&
      isWithin(match, other.match),
  );
  return outer && { why: 'within', to: outer.match.template.article.id };
}

/** Whether the evidence of one match is part of the evidence of another one that is as sure. */
function isWithin(inner: Candidate, outer: Candidate): boolean {
  return (
    confidenceLevels[outer.confidence] >= confidenceLevels[inner.confidence] &&
    inner.start >= outer.start &&
    inner.end <= outer.end
  );
}

/** The other messages of the same article that the text contains whole, the stronger first. */
function othersOf(best: Candidate, judged: readonly Candidate[]): Candidate[] {
  return judged
    .filter(
      ({ template, verified, confidence }) =>
        template.articleNumber === best.template.articleNumber &&
        template !== best.template &&
        template.purpose === 'message' &&
        verified !== undefined &&
        confidence !== 'possible',
    )
    .sort((a, b) => b.strength - a.strength);
}

/**
 * The factor for where a sure match stands among others. The first error is the cause of those
 * behind it, unless a later line names its cause. A warning causes nothing.
 *
 * @param before the matches that start before this one
 */
function orderFactor(match: Candidate, before: readonly Candidate[], text: string): number {
  if (match.confidence === 'possible') return 1;
  const from = Math.max(text.lastIndexOf('\n', match.start) + 1, match.start - lineReach);
  const line = text.slice(from, match.end);
  if (/caused by/i.test(line)) return 1;
  const errors = before.filter(
    ({ confidence, end }) => confidence !== 'possible' && end <= match.start,
  ).length;
  const isWarning = /\b(?:warn|WARN|warning)\b/.test(line);
  return laterErrorFactor ** Math.min(errors, mostEarlierErrors) * (isWarning ? warningFactor : 1);
}
