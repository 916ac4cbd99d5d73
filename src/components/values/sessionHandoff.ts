import { isRecord } from '../site/dom.ts';
import { storageKey, type TabKey } from '../site/storage.ts';

/** What the matcher found in a text, for the article that matched. Stays in this tab, never sent. */
export interface PasteResult {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly cause?: string | undefined;
}

/** A value that the user typed. `kind` is the same for fields of the same meaning in all articles. */
interface TypedValue {
  readonly name: string;
  readonly kind: string;
  readonly value: string;
}

/** Returns the typed values of this tab, the latest last. Untrusted, as `resultFor` says. */
function typed(): (TypedValue & { readonly article: string })[] {
  let list: unknown;
  try {
    list = JSON.parse(get('typed') ?? '[]');
  } catch {
    // Blocked, or not written by this site.
  }
  return Array.isArray(list)
    ? list.filter(
        (item): item is TypedValue & { article: string } =>
          isRecord(item) &&
          ['article', 'name', 'kind', 'value'].every((key) => typeof item[key] === 'string'),
      )
    : [];
}

/**
 * Passes a paste and typed values to the next page of this tab, through session storage. The inline
 * script in `MatchedCauseScript.astro` reads the result too, before the first paint.
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
  /** Stores the values that the user typed into an article, in place of the article's earlier ones. */
  putTyped(id: string, values: readonly TypedValue[]): void {
    const others = typed().filter(({ article }) => article !== id);
    put(
      'typed',
      JSON.stringify([...others, ...values.map((value) => ({ ...value, article: id }))]),
    );
  },
  /** Returns the values that the user typed into an article in this tab, by placeholder name. */
  typedValues: (id: string): Record<string, string> =>
    Object.fromEntries(
      typed().flatMap(({ article, name, value }) => (article === id ? [[name, value]] : [])),
    ),
  /** Returns the value of this kind that the user typed last into any article of this tab. */
  typedKind: (kind: string): string | undefined =>
    typed().findLast((value) => value.kind === kind)?.value,
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
