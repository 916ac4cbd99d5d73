import type { MergedSaved } from './mergeSaved.ts';
import type { ParsedSaved } from './parseSaved.ts';

/** So many faults of a file are said one by one. */
const most = 10;

/** What came of an import, line by line: what is new, and everything that was wrong. */
export function importReport(
  name: string,
  { items, problems }: ParsedSaved,
  { added, changed }: MergedSaved,
  fault: string | undefined,
): string[] {
  if (fault) return [fault.replace('Not saved', `${name} was not imported`)];
  const same = items.length - added - changed;
  const done = `${name}: ${added} added, ${changed} merged with what was here, ${same} already here.`;
  const left = problems.length - most;
  return [
    ...(items.length > 0 ? [done] : [`${name} was not imported.`]),
    ...(items.length + problems.length === 0 ? ['It has no items.'] : []),
    ...problems.slice(0, most),
    ...(left > 0 ? [`And ${left} more that could not be read.`] : []),
  ];
}
