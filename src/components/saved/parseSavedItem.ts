import { idPatterns } from '../../schema/vocabulary.ts';
import { isRecord } from '../site/isRecord.ts';
import type { SavedItem } from './SavedItem.ts';

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
export function parseSavedItem(data: unknown, now: string): SavedItem | string[] {
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
