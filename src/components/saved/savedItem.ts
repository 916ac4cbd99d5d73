import { idPatterns } from '../../schema/vocabulary.ts';
import { isRecord } from '../site/dom.ts';

/** An article or fix that a user saved. */
export interface SavedItem {
  /** The article's id. */
  readonly article: string;
  /** The id of the fix's element on the page; empty for the whole article. */
  readonly part: string;
  /** The article's message, and the display name of its tool. */
  readonly error: string;
  readonly tool: string;
  /** The title of the fix; empty for the whole article. */
  readonly title: string;
  /** The user's note; empty if there is none. */
  readonly note: string;
  /** The user's values when the item was saved, by placeholder name. */
  readonly values: Readonly<Record<string, string>>;
  /** When the item was saved and last changed: ISO 8601 in UTC, to the millisecond. */
  readonly saved: string;
  readonly changed: string;
}

/**
 * The first fields of the stored text and of an exported file. A change that older pages cannot read
 * needs a new version.
 */
export const savedFormat = { format: 'unstuck-saved', version: 1 } as const;

/**
 * Returns the key of a saved item. No two saved items have the same key.
 *
 * @example savedKey({ article: 'git/not-a-repo', part: 'fix-init' }) // 'git/not-a-repo#fix-init'
 */
export function savedKey({ article, part }: Pick<SavedItem, 'article' | 'part'>): string {
  return part === '' ? article : `${article}#${part}`;
}

/** The result of `parseSaved`: the items that could be read, and the problems with the others. */
export interface ParsedSaved {
  readonly items: readonly SavedItem[];
  readonly problems: readonly string[];
  /** Whether the text has a version that this page does not know. There are no items then. */
  readonly newer: boolean;
}

/**
 * Parses an exported file, or the stored text.
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
  for (const [index, entry] of list.entries()) {
    const item = parseSavedItem(entry, now);
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
 * Parses one saved item of a file or of the storage. Both are untrusted: show the texts only as text,
 * and check the values before they enter a command.
 *
 * @param now replaces a later time of the last change, which would win over all future changes
 * @returns the item, or the list of its problems
 */
function parseSavedItem(data: unknown, now: string): SavedItem | string[] {
  if (!isRecord(data)) return [`is ${shown(data)}: expected an object`];
  const problems: string[] = [];
  for (const [name, [pattern, expected]] of Object.entries(patterns)) {
    const value = data[name];
    const fits = typeof value === 'string' && pattern.test(value);
    if (!fits || (value.endsWith('Z') && Number.isNaN(Date.parse(value))))
      problems.push(`"${name}" is ${shown(value)}: expected ${expected}`);
  }
  for (const name of texts)
    if (typeof data[name] !== 'string')
      problems.push(`"${name}" is ${shown(data[name])}: expected text, or ""`);
  const values = data['values'];
  if (!isRecord(values) || Object.values(values).some((value) => typeof value !== 'string'))
    problems.push(`"values" is ${shown(values)}: expected texts by name, such as {"port": "8080"}`);
  if (problems.length > 0) return problems;
  const item = data as unknown as SavedItem;
  const { article, part, error, tool, title, note, saved } = item;
  const changed = item.changed > now ? now : item.changed;
  return { article, part, error, tool, title, note, values: { ...item.values }, saved, changed };
}

/** Formats a value for an error message. Shortens a long value. */
function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
