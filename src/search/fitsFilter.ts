import type { Facets } from './index/facetsOf.ts';
import type { SearchFilter } from './SearchFilter.ts';

/** Whether an article passes a filter. */
export function fitsFilter({ tool, kind, platforms }: Facets, filter: SearchFilter): boolean {
  return (
    (filter.tool === '' || filter.tool === tool) &&
    (filter.kind === '' || filter.kind === kind) &&
    (filter.platform === '' || platforms.some((platform) => platform === filter.platform))
  );
}
