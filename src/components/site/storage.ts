import { articlePath, withBase } from '../../domain/urls.ts';

/**
 * The names of the values that this site stores in local storage, with the keys that earlier builds
 * used. An article follows a name that ends in a colon. `TabKey` has the values of one tab.
 */
const earlierKeys = {
  /** `light` or `dark`. */
  theme: 'theme',
  /** The platform whose commands are shown. */
  os: 'os',
  /** By article id: the ids of the ticked boxes of its checklist, joined by commas. */
  'checks:': 'checks:',
  /** By article id: the ids of the causes that the user has ruled out, joined by commas. */
  'ruled-out:': 'unstuck:ruled-out:',
  /** By article path: `1` if the article shows “You were here before”. */
  'back:': 'back:',
  /** JSON: `savedFormat` with a list of `SavedItem`. */
  saved: 'unstuck:saved',
  /** Text from `saved` that could not be read. */
  'saved-unreadable': 'unstuck:saved-unreadable',
  /** JSON: a list of `Feedback`. */
  answers: 'unstuck:answers',
  /** JSON: a list of `Outgoing`. */
  outbox: 'unstuck:outbox',
  /** JSON: a list of the last searches. */
  searches: 'unstuck:searches',
  /** Written and removed right away, to test whether the browser allows storage. */
  probe: 'unstuck:probe',
} as const;

type Name = keyof typeof earlierKeys;

/** A key of local storage, without the prefix of this site. */
export type StorageKey = { [N in Name]: N extends `${string}:` ? `${N}${string}` : N }[Name];

/**
 * A key of session storage: `text` is a text for Diagnose, `paste` a `PasteResult` and `typed` a list
 * of typed values, both as JSON.
 */
export type TabKey = 'text' | 'paste' | 'typed';

/**
 * Returns a key with the prefix of this site. The prefix contains the path of the site, because sites
 * on other paths of the same origin share the browser's storage.
 *
 * @example storageKey('saved') // 'unstuck:/:saved', or 'unstuck:/kb/:saved' for a site on /kb/
 */
export function storageKey(key: StorageKey | TabKey): string {
  return withPrefix(key);
}

const withPrefix = (key: string): string => `unstuck:${withBase('/')}:${key}`;

/**
 * Returns the key that earlier builds used, which does not contain the path of the site.
 *
 * @example earlierStorageKey('saved') // 'unstuck:saved'
 */
export function earlierStorageKey(key: StorageKey): string {
  const [name = '', earlier = ''] =
    Object.entries(earlierKeys).find(([name]) =>
      name.endsWith(':') ? key.startsWith(name) : key === name,
    ) ?? [];
  return earlier + key.slice(name.length);
}

/**
 * The browser's storage for this site. If private modes or strict settings block it, nothing is
 * stored, and no call throws.
 */
export const storage = {
  get(key: StorageKey): string | null {
    try {
      return localStorage.getItem(currentKey(key));
    } catch {
      return null;
    }
  },
  /** Stores a text, or removes it if the value is null. If the storage is full, the old text stays. */
  set(key: StorageKey, value: string | null): void {
    try {
      if (value === null)
        for (const name of [storageKey(key), earlierStorageKey(key)]) localStorage.removeItem(name);
      else localStorage.setItem(currentKey(key), value);
    } catch {
      // Full or blocked: see above.
    }
  },
  /**
   * Returns the text that an open tab of an earlier build wrote under the earlier key, after this
   * build had moved the value. Returns null if there is none.
   */
  late(key: StorageKey): string | null {
    try {
      return currentKey(key) === storageKey(key)
        ? localStorage.getItem(earlierStorageKey(key))
        : null;
    } catch {
      return null;
    }
  },
  /** Removes the text that `late` returns, after it has been merged. */
  removeLate(key: StorageKey): void {
    if (storage.late(key) !== null) localStorage.removeItem(earlierStorageKey(key));
  },
};

/**
 * Moves the values of earlier builds, whose keys do not contain the path of the site. If several
 * sites share an origin, the first site that is opened gets all values. The keys of visits already
 * contain the path of their article, so each article moves its own key.
 */
export function takeOverEarlierKeys(): void {
  try {
    for (const key of Object.keys(localStorage))
      for (const [name, earlier] of Object.entries(earlierKeys))
        if (name !== 'back:' && (earlier.endsWith(':') ? key.startsWith(earlier) : key === earlier))
          move(key, withPrefix(name + key.slice(earlier.length)));
  } catch {
    // Blocked, so there is nothing to move.
  }
}

/**
 * Returns the key that has the value. A value under the earlier key is moved first. While both keys
 * exist, the value takes its space twice; if the storage is too full for that, the value stays under
 * the earlier key.
 */
function currentKey(key: StorageKey): string {
  return move(earlierStorageKey(key), storageKey(key));
}

/** Moves a value unless the new key has one. Returns the key that holds it. Throws if blocked. */
function move(from: string, to: string): string {
  const text = localStorage.getItem(from);
  if (text === null || localStorage.getItem(to) !== null) return to;
  try {
    localStorage.setItem(to, text);
  } catch {
    return from;
  }
  localStorage.removeItem(from);
  return to;
}

/** Result of `keep`. `full`: there is no space left. `blocked`: the browser stores nothing at all. */
export type KeepResult = 'kept' | 'full' | 'blocked';

/** Stores a text that the user must not lose without a message, and returns whether that worked. */
export function keep(key: StorageKey, text: string): KeepResult {
  try {
    localStorage.setItem(currentKey(key), text);
    return 'kept';
  } catch (error) {
    // Firefox uses its own name: https://developer.mozilla.org/docs/Web/API/Storage/setItem
    const names = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];
    return error instanceof DOMException && names.includes(error.name) ? 'full' : 'blocked';
  }
}

/**
 * Reads a list from the storage, without invalid entries: other code of this origin may have written
 * them.
 *
 * @param parse returns undefined for an invalid entry
 */
export function readList<Item>(
  key: StorageKey,
  parse: (data: unknown) => Item | undefined,
): Item[] {
  try {
    const list: unknown = JSON.parse(storage.get(key) ?? '[]');
    return Array.isArray(list) ? list.flatMap((data) => parse(data) ?? []) : [];
  } catch {
    return [];
  }
}

const key = (article: string): StorageKey => `back:${articlePath(article)}`;

/**
 * The articles that show “You were here before” when the user returns. The script in the head of
 * every page (`headScript`) reads the same keys, to reserve space for the note before the first paint.
 */
export const visitedArticles = {
  remember: (article: string): void => storage.set(key(article), '1'),
  forget: (article: string): void => storage.set(key(article), null),
};
