import { isRecord } from '../site/dom.ts';
import { storageKey, type TabKey } from '../site/storage.ts';

/** What the matcher found in a text, for the article that matched. Stays in this tab, never sent. */
export interface PasteResult {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly cause?: string | undefined;
}

/**
 * Passes a paste to the next page of this tab, through session storage. The inline script in
 * `YourValues.astro` reads the result too, before the first paint.
 */
export const sessionHandoff = {
  /** Stores a text for Diagnose. Returns false if storage is full or blocked. */
  putText: (text: string): boolean => put('text', text),
  /** Takes the text, and deletes it. Returns an empty text if there is none. */
  takeText(): string {
    const text = get('text') ?? '';
    put('text', '');
    return text;
  },
  putResult: (result: PasteResult): boolean => put('paste', JSON.stringify(result)),
  /**
   * Returns the result for an article, or undefined if the last result is for another article. Other
   * code of this origin may have written it: its shape is checked here, its values where they are used.
   */
  resultFor(id: string): PasteResult | undefined {
    let paste: unknown;
    try {
      paste = JSON.parse(get('paste') ?? '');
    } catch {
      // Blocked, empty, or not written by this site.
    }
    if (!isRecord(paste) || paste['id'] !== id) return undefined;
    const values = isRecord(paste['values']) ? Object.entries(paste['values']) : [];
    const texts = values.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const cause = typeof paste['cause'] === 'string' ? paste['cause'] : undefined;
    return { id, values: Object.fromEntries(texts), cause };
  },
};

function put(key: TabKey, value: string): boolean {
  try {
    sessionStorage.setItem(storageKey(key), value);
    return true;
  } catch {
    return false;
  }
}

function get(key: TabKey): string | null {
  try {
    return sessionStorage.getItem(storageKey(key));
  } catch {
    return null;
  }
}
