import { isRecord } from '../site/dom.ts';
import { storageKey, type TabKey } from '../site/storage.ts';

/** What a text led to, for the article that it led to: kept for this tab only, and never sent. */
export interface PasteResult {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly cause?: string | undefined;
}

/**
 * Hands a paste over to the next page of this tab, through session storage. The script in
 * `article/YourValues.astro` reads the result too, before the first paint.
 */
export const sessionHandoff = {
  /** Keeps a text for Diagnose. False if storage is blocked. */
  putText: (text: string): boolean => put('text', text),
  /** Takes the text: it is there once. */
  takeText(): string {
    const text = get('text') ?? '';
    put('text', '');
    return text;
  },
  putResult: (result: PasteResult): boolean => put('paste', JSON.stringify(result)),
  /**
   * The result that led to an article; undefined if another one or none did. Anything may have
   * written it: its shape is checked here, and its values wherever they are used.
   */
  resultFor(id: string): PasteResult | undefined {
    let paste: unknown;
    try {
      paste = JSON.parse(get('paste') ?? '');
    } catch {
      // Blocked, empty, or not ours.
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
