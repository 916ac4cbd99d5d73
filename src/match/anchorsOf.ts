import type { FeatureArticles } from './countSharing.ts';
import { pairKey } from './pairKey.ts';
import type { PreparedTemplate } from './Prepared.ts';
import type { TemplateToken } from './splitTemplate.ts';
import { commonAnchor, lowestCoverage } from './tuning.ts';

/**
 * Chooses the anchors of a template: a few rare tokens and pairs of neighbors. A text that contains
 * `lowestScore` of the template's weight contains at least one anchor, because the features without
 * anchors weigh less than that:
 *
 *     cheapest first   EADDRINUSE  listen+EADDRINUSE  …  │  in  use  address
 *                      anchors: 70% of the weight        │  the rest: 30%
 *
 * This is the prefix filter of set-similarity joins (Chaudhuri, Ganti, Kaushik 2006), with weights.
 *
 * @returns vocabulary numbers; the second is -1 for a token alone
 */
export function selectAnchors(
  template: PreparedTemplate,
  sharing: FeatureArticles,
): [first: number, second: number][] {
  const { ids, weights, links, tokens, total } = template;
  const features = [...ids].flatMap((id, position) => {
    const token = tokens[position] as TemplateToken;
    const isCommon = token.weight < commonAnchor.below;
    const single = {
      first: id,
      second: -1,
      weight: weights[position] as number,
      // How much work the anchor makes: a common word is on every line.
      cost: (sharing.tokens.get(id)?.size ?? 1) * (isCommon ? commonAnchor.factor : 1),
    };
    if (position === 0 || token.behindValue) return [single];
    const first = ids[position - 1] as number;
    const cost = sharing.pairs.get(pairKey(first, id))?.size ?? 1;
    return [single, { first, second: id, weight: links[position] as number, cost }];
  });
  features.sort((a, b) => a.cost - b.cost || b.weight - a.weight);
  const anchors: [number, number][] = [];
  let covered = 0;
  for (const { first, second, weight } of features) {
    if (covered > total * (1 - lowestCoverage)) break;
    anchors.push([first, second]);
    covered += weight;
  }
  return anchors;
}
