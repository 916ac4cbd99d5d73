import type { PageParts } from './parts.ts';

/** A page of the built site. */
export interface SitePage extends PageParts {
  /** The path of the URL, such as `/errors/git/`. */
  readonly path: string;
  /** The pages with the same group are of one kind: the same template renders them. */
  readonly group: string;
}

/**
 * How near to the extreme a part has to be to stand for it, as a share of the range. With 0, nearly
 * each of the parts needs a page of its own (79 of 94 pages on 2026-11-30; with 0.15, 61), though a
 * text of 1,000 characters is laid out like one of 1,100.
 */
const nearExtreme = 0.15;

/**
 * Selects a small set of pages that has, for each group, every part, every pair of parts, and every
 * part near its longest and near its shortest. Always takes the page that adds the most.
 *
 * @returns the paths, sorted
 */
export function samplePages(pages: readonly SitePage[]): string[] {
  const groups = Map.groupBy(pages, ({ group }) => group);
  return [...groups.values()].flatMap((group) => cover(requirements(group))).sort();
}

/** Returns the pages that meet each requirement of a group. */
function requirements(pages: readonly SitePage[]): Map<string, Set<string>> {
  const range = new Map<string, { shortest: number; longest: number }>();
  for (const { parts } of pages)
    for (const [part, { shortest, longest }] of parts) {
      const known = range.get(part) ?? { shortest, longest };
      range.set(part, {
        shortest: Math.min(known.shortest, shortest),
        longest: Math.max(known.longest, longest),
      });
    }
  const met = new Map<string, Set<string>>();
  const meet = (requirement: string, path: string): void => {
    const paths = met.get(requirement) ?? new Set();
    met.set(requirement, paths.add(path));
  };
  for (const { path, parts, pairs } of pages) {
    for (const pair of pairs) meet(pair, path);
    for (const [part, { shortest, longest }] of parts) {
      const ends = range.get(part) ?? { shortest, longest };
      const near = nearExtreme * (ends.longest - ends.shortest);
      meet(part, path);
      if (longest >= ends.longest - near) meet(`longest ${part}`, path);
      if (shortest <= ends.shortest + near) meet(`shortest ${part}`, path);
    }
  }
  return met;
}

/** Selects pages until every requirement is met. Of equal pages, takes the first by its path. */
function cover(met: Map<string, Set<string>>): string[] {
  const open = new Map(met);
  const chosen: string[] = [];
  while (open.size > 0) {
    const gains = new Map<string, number>();
    for (const paths of open.values())
      for (const path of paths) gains.set(path, (gains.get(path) ?? 0) + 1);
    const [best] = [...gains].reduce((a, b) =>
      b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a,
    );
    chosen.push(best);
    for (const [requirement, paths] of open) if (paths.has(best)) open.delete(requirement);
  }
  return chosen;
}
