import { isRecord } from '../site/isRecord.ts';
import { parseSavedItem } from './parseSavedItem.ts';
import type { SavedItem } from './SavedItem.ts';
import { savedFormat } from './savedFormat.ts';

/** What a text says was saved, and what of it could not be read. */
export interface ParsedSaved {
  readonly items: readonly SavedItem[];
  readonly problems: readonly string[];
  /** It is of a version that this page does not know: then there are no items. */
  readonly newer: boolean;
}

/**
 * Reads an exported file, or what the storage holds.
 *
 * @param now the time, in ISO 8601
 */
export function parseSaved(text: string, now: string): ParsedSaved {
  const nothing = (problem: string, newer = false): ParsedSaved => ({
    items: [],
    problems: [problem],
    newer,
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return nothing('It is not JSON. Expected a file that “Export” on this page wrote.');
  }
  if (!isRecord(data) || data['format'] !== savedFormat.format)
    return nothing(
      `It is other JSON: expected "format": "${savedFormat.format}". Choose a file that “Export” on this page wrote.`,
    );
  const { version, items: list } = data;
  if (typeof version === 'number' && version > savedFormat.version)
    return nothing(
      `It has version ${version}, and this page knows version ${savedFormat.version}. Reload the page, then try again.`,
      true,
    );
  if (version !== savedFormat.version || !Array.isArray(list))
    return nothing(`Expected "version": ${savedFormat.version} and a list of "items".`);
  const items: SavedItem[] = [];
  const problems: string[] = [];
  for (const [index, one] of list.entries()) {
    const item = parseSavedItem(one, now);
    if (Array.isArray(item)) problems.push(`Item ${index + 1}: ${item.join('; ')}.`);
    else items.push(item);
  }
  return { items, problems, newer: false };
}
