import { idPatterns } from '../../schema/vocabulary.ts';
import { isRecord } from '../site/dom.ts';

/** An article or one fix that a reader saved. */
export interface SavedItem {
  /** The article's id. */
  readonly article: string;
  /** The id of the fix's element on the page; empty for the whole article. */
  readonly part: string;
  /** The article's message, and its tool as people know it. */
  readonly error: string;
  readonly tool: string;
  /** The title of the fix; empty for the whole article. */
  readonly title: string;
  /** What the reader wrote. */
  readonly note: string;
  /** The reader's values at the time, by placeholder name. */
  readonly values: Readonly<Record<string, string>>;
  /** When it was saved, and when it was last changed: ISO 8601 in UTC, to the millisecond. */
  readonly saved: string;
  readonly changed: string;
}

/** What the storage and an exported file begin with. A change that old pages cannot read: version 2. */
export const savedFormat = { format: 'unstuck-saved', version: 1 } as const;

/** What tells one saved item from another: its article, and the fix if it is one. */
export function savedKey({ article, part }: Pick<SavedItem, 'article' | 'part'>): string {
  return part === '' ? article : `${article}#${part}`;
}

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

const time = [
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  'a time such as "2026-11-21T09:30:00.000Z"',
] as const;

/** The pattern of each text field with a fixed form. An error message says what was expected. */
const patterns = {
  article: [idPatterns.article, '<tool>/<slug>, such as "git/not-a-repo"'],
  part: [new RegExp(`^$|${idPatterns.slug.source}`), '"", or a fix such as "fix-log-in"'],
  saved: time,
  changed: time,
} as const;

const texts = ['error', 'tool', 'title', 'note'] as const;

/**
 * Reads one saved item out of a file or the storage. Both are hostile: what it takes is still text
 * to be shown as text, and values to be checked before they enter a command.
 *
 * @param now a time later than this is taken for now, as it would win over every change to come
 * @returns the item, or what is wrong with it, all of it
 */
function parseSavedItem(data: unknown, now: string): SavedItem | string[] {
  if (!isRecord(data)) return [`is ${shown(data)}: expected an object`];
  const wrong: string[] = [];
  for (const [name, [pattern, expected]] of Object.entries(patterns)) {
    const value = data[name];
    const fits = typeof value === 'string' && pattern.test(value);
    if (!fits || (value.endsWith('Z') && Number.isNaN(Date.parse(value))))
      wrong.push(`"${name}" is ${shown(value)}: expected ${expected}`);
  }
  for (const name of texts)
    if (typeof data[name] !== 'string')
      wrong.push(`"${name}" is ${shown(data[name])}: expected text, or ""`);
  const values = data['values'];
  if (!isRecord(values) || Object.values(values).some((value) => typeof value !== 'string'))
    wrong.push(`"values" is ${shown(values)}: expected texts by name, such as {"port": "8080"}`);
  if (wrong.length > 0) return wrong;
  const item = data as unknown as SavedItem;
  const { article, part, error, tool, title, note, saved } = item;
  const changed = item.changed > now ? now : item.changed;
  return { article, part, error, tool, title, note, values: { ...item.values }, saved, changed };
}

/** A value in an error message, and not all of a long one. */
function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
