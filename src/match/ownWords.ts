import type { Alignment } from './align.ts';
import type { PreparedTemplate } from './types.ts';

/**
 * How much of a template's own words was found. Words of the operating system's texts are not its own:
 * any program prints them.
 *
 * @returns `total`: the weight of the template's own words; `share`: the part of it that was found,
 *   from 0 to 1
 */
export function ownShare(
  template: PreparedTemplate,
  { positions }: Alignment,
): { total: number; share: number } {
  const { shared, weights } = template;
  if (shared.size === 0) return { total: template.total, share: 1 };
  const found = new Set(positions);
  let total = 0;
  let own = 0;
  weights.forEach((weight, position) => {
    if (shared.has(position)) return;
    total += weight;
    if (found.has(position)) own += weight;
  });
  return { total, share: total === 0 ? 0 : own / total };
}
