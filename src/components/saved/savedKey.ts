import type { SavedItem } from './SavedItem.ts';

/** What tells one saved item from another: its article, and the fix if it is one. */
export function savedKey({ article, part }: Pick<SavedItem, 'article' | 'part'>): string {
  return part === '' ? article : `${article}#${part}`;
}
