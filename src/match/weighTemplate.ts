import type { FeatureArticles } from './countSharing.ts';
import type { NumberedDraft } from './draftTemplates.ts';
import { pairKey } from './pairKey.ts';
import type { PreparedTemplate } from './Prepared.ts';
import {
  aliasPairWeight,
  chancePair,
  leastRarity,
  pairWeights,
  sharingPenalty,
  valuePairWeights,
} from './tuning.ts';
import { readWeights } from './weightCode.ts';

/**
 * Stage 3, weighing: gives each token of a template, and each link between neighbors, its weight.
 *
 * A word that only one message contains identifies it; a word that every log contains identifies
 * nothing. The weight of a token is how distinctive it looks (`tokenWeight`) times how rare it is
 * among the articles. Two ordinary words side by side are rarer than each alone, so links weigh too:
 *
 *     token    port      is        already    allocated
 *     weight   0.45      0.15      0.45       1.14
 *     link          0.33     0.33       0.41              (while no other article shares them)
 */
export function weighTemplate(draft: NumberedDraft, sharing: FeatureArticles): PreparedTemplate {
  const { tokens, ids, source } = draft;
  // A part of a split index cannot count how rare a word is in the whole, so it carries its weights.
  const stored = source.w === undefined ? undefined : readWeights(source.w);
  const weights = stored?.slice(0, tokens.length) ?? tokenWeights(draft, sharing);
  const links = stored?.slice(tokens.length) ?? linkWeights(draft, weights, sharing);
  const positions = new Map<number, number[]>();
  ids.forEach((id, position) => {
    const list = positions.get(id);
    if (list) list.push(position);
    else positions.set(id, [position]);
  });
  return { ...draft, weights, links, positions, total: sum(weights) + sum(links) };
}

function tokenWeights({ tokens, ids }: NumberedDraft, sharing: FeatureArticles): Float64Array {
  return Float64Array.from(
    tokens,
    (token, position) =>
      token.weight * rarity(sharing.tokens.get(ids[position] as number)?.size ?? 1),
  );
}

/** By position: the weight of a token's standing right behind the token before it. */
function linkWeights(
  { tokens, ids, source }: NumberedDraft,
  weights: Float64Array,
  sharing: FeatureArticles,
): Float64Array {
  return Float64Array.from(tokens, (token, position) => {
    if (position === 0) return 0;
    const weaker = Math.min(weights[position - 1] as number, weights[position] as number);
    // Tokens on both sides of a value: their order is weak evidence.
    if (token.behindValue) return valuePairWeights.base + valuePairWeights.perWeight * weaker;
    // The words of an alias come in any order.
    if (source.a) return aliasPairWeight;
    const key = pairKey(ids[position - 1] as number, ids[position] as number);
    const shared = sharing.pairs.get(key)?.size ?? 1;
    // Next to a word such as `the`, nearly any word may stand.
    const chance = weaker < chancePair.below ? chancePair.factor : 1;
    const { base, perWeight, mostToken } = pairWeights;
    return (base + perWeight * Math.min(mostToken, weaker)) * rarity(shared) * chance;
  });
}

/** The factor for a feature that `count` articles share: it falls with each doubling. */
function rarity(count: number): number {
  return Math.max(leastRarity, 1 - sharingPenalty * Math.log2(Math.max(1, count)));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
