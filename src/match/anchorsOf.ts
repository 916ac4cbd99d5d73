import type { Sharing } from './countSharing.ts';
import { pairKey } from './pairKey.ts';
import type { PreparedTemplate } from './Prepared.ts';
import type { TemplateToken } from './splitTemplate.ts';
import { lowestScore } from './thresholds.ts';

/**
 * The features (tokens, pairs of neighbours) of which a text has at least one if it has
 * `lowestScore` of a template: the rarest ones that together outweigh the rest. This is the prefix
 * filter of set-similarity joins (Chaudhuri, Ganti, Kaushik 2006), with weights.
 *
 * @returns vocabulary numbers; the second is -1 for a token alone
 */
export function anchorsOf(
  template: PreparedTemplate,
  sharing: Sharing,
): [first: number, second: number][] {
  const { ids, weights, links, tokens, total } = template;
  const features = [...ids].flatMap((id, at) => {
    const own = {
      first: id,
      second: -1,
      weight: weights[at] as number,
      // A common word is met in every line: as an anchor it costs as much as ten rare ones.
      cost:
        (sharing.tokens.get(id)?.size ?? 1) * ((tokens[at] as TemplateToken).weight < 0.5 ? 10 : 1),
    };
    if (at === 0 || tokens[at]?.behindValue) return [own];
    const first = ids[at - 1] as number;
    const cost = sharing.pairs.get(pairKey(first, id))?.size ?? 1;
    return [own, { first, second: id, weight: links[at] as number, cost }];
  });
  features.sort((a, b) => a.cost - b.cost || b.weight - a.weight);
  const anchors: [number, number][] = [];
  let covered = 0;
  for (const { first, second, weight } of features) {
    if (covered > total * (1 - lowestScore)) break;
    anchors.push([first, second]);
    covered += weight;
  }
  return anchors;
}
