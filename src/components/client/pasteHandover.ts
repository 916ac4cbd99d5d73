/** What a text led to, for the article that it led to: kept for this tab only, and never sent. */
export interface PasteResult {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly cause?: string | undefined;
}

const textKey = 'unstuck:text';
const resultKey = 'unstuck:paste';

/** Hands a paste over to the next page of this tab, through session storage. */
export const pasteHandover = {
  /** Keeps a text for Diagnose. False if storage is blocked. */
  putText: (text: string): boolean => put(textKey, text),
  /** Takes the text: it is there once. */
  takeText(): string {
    const text = get(textKey) ?? '';
    put(textKey, '');
    return text;
  },
  putResult: (result: PasteResult): boolean => put(resultKey, JSON.stringify(result)),
};

function put(key: string, value: string): boolean {
  try {
    sessionStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

function get(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
