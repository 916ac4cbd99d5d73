import { fitsFilter, type SearchAnswer, type SearchFilter } from '../../search/types.ts';
import { kindName } from '../../domain/articleLists.ts';
import { platformNames } from '../../domain/platforms.ts';
import { ownEntry } from '../../domain/ownEntry.ts';
import type { Facets } from '../../search/index/format.ts';
import { createElement } from '../site/dom.ts';

/** The filters, in the order in which they are shown. */
export const filterNames = ['tool', 'kind', 'platform'] as const;

/** Returns the values that a document has for a filter. */
function valuesOf({ tool, kind, platforms }: Facets, name: keyof SearchFilter): readonly string[] {
  return name === 'platform' ? platforms : [name === 'tool' ? tool : kind];
}

/**
 * Creates the filters of a search as selects. Each value shows how many results it leaves, together
 * with the other filters.
 *
 * @returns undefined if there are fewer than two results, so that there is nothing to filter
 */
export function filterBar(
  { facets, tools }: SearchAnswer,
  filter: SearchFilter,
  change: (filter: SearchFilter) => void,
): HTMLElement | undefined {
  if (facets.length < 2) return undefined;
  const bar = createElement('div');
  bar.className = 'search-filters';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Filters');
  for (const name of filterNames) {
    const passing = facets.filter((facet) => fitsFilter(facet, { ...filter, [name]: '' }));
    const counts = new Map<string, number>();
    for (const facet of passing)
      for (const value of valuesOf(facet, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
    // A filter from the URL stays visible even without results, so that the user can remove it.
    if (filter[name] !== '' && !counts.has(filter[name])) counts.set(filter[name], 0);
    const select = createElement('select');
    select.name = name;
    select.append(new Option(`All (${passing.length})`, ''));
    for (const [value, count] of [...counts].sort(
      (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
    )) {
      const text = `${displayName(name, value, tools)} (${count})`;
      select.append(new Option(text, value, false, value === filter[name]));
    }
    select.addEventListener('change', () => change({ ...filter, [name]: select.value }));
    const label = createElement('label', `${name[0]?.toUpperCase() ?? ''}${name.slice(1)} `);
    label.append(select);
    bar.append(label);
  }
  return bar;
}

function displayName(
  name: keyof SearchFilter,
  value: string,
  tools: ReadonlyMap<string, string>,
): string {
  if (name === 'tool') return tools.get(value) ?? value;
  if (name === 'kind') return kindName(value);
  return ownEntry(platformNames, value) ?? value;
}
