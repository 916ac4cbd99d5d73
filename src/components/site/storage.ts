import { articlePath, withBase } from '../../domain/urls.ts';

/**
 * What this site keeps in the browser's local storage, with the key that earlier builds used. A name
 * that ends in a colon is followed by an article. What only this tab needs is in `TabKey`.
 */
const earlierKeys = {
  /** `light` or `dark`. */
  theme: 'theme',
  /** The platform whose commands show. */
  os: 'os',
  /** By the article's id: the ids of the ticked boxes of its checklist, joined by commas. */
  'checks:': 'checks:',
  /** By the article's path: `1` if it says "You were here before". */
  'back:': 'back:',
  /** JSON: `savedFormat` with a list of `SavedItem`. */
  saved: 'unstuck:saved',
  /** Text that stood in `saved` and could not be read. */
  'saved-unreadable': 'unstuck:saved-unreadable',
  /** JSON: a list of `Feedback`. */
  answers: 'unstuck:answers',
  /** JSON: a list of `Outgoing`. */
  outbox: 'unstuck:outbox',
  /** JSON: the last searches. */
  searches: 'unstuck:searches',
  /** Written and removed right away, to see whether the browser allows it. */
  probe: 'unstuck:probe',
} as const;

type Name = keyof typeof earlierKeys;

/** A key of local storage, without the prefix of this site. */
export type StorageKey = { [N in Name]: N extends `${string}:` ? `${N}${string}` : N }[Name];

/** A key of session storage: a text for Diagnose, and what a paste led to, as `PasteResult`. */
export type TabKey = 'text' | 'paste';

/**
 * A key as it stands in the browser. It has the path of the site in it: sites on other paths of the
 * same origin share the browser's storage.
 *
 * @example keyOf('saved') // 'unstuck:/:saved', or 'unstuck:/kb/:saved' for a site on /kb/
 */
export function storageKey(key: StorageKey | TabKey): string {
  return withPrefix(key);
}

const withPrefix = (key: string): string => `unstuck:${withBase('/')}:${key}`;

/** The key that earlier builds used. It did not have the path of the site in it. */
export function earlierStorageKey(key: StorageKey): string {
  const [name = '', earlier = ''] =
    Object.entries(earlierKeys).find(([one]) =>
      one.endsWith(':') ? key.startsWith(one) : key === one,
    ) ?? [];
  return earlier + key.slice(name.length);
}

/**
 * The browser's storage for this site. Private modes and strict settings block it: then nothing is
 * remembered, and nothing breaks.
 */
export const storage = {
  get(key: StorageKey): string | null {
    try {
      return localStorage.getItem(currentKey(key));
    } catch {
      return null;
    }
  },
  /** Writes a text, or removes it if the value is null. A full storage leaves the old text. */
  set(key: StorageKey, value: string | null): void {
    try {
      if (value === null)
        for (const one of [storageKey(key), earlierStorageKey(key)]) localStorage.removeItem(one);
      else localStorage.setItem(currentKey(key), value);
    } catch {
      // See above.
    }
  },
  /**
   * What an open tab of an earlier build wrote under its own key after this site had taken over the
   * value. Null if it wrote nothing.
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
  /** Removes what `late` returns, after it has been merged. */
  removeLate(key: StorageKey): void {
    if (storage.late(key) !== null) localStorage.removeItem(earlierStorageKey(key));
  },
};

/**
 * Takes over what earlier builds kept under keys without the path of the site. Of several sites on
 * one origin, the one that is opened first gets all of it. The keys of visits name the path of their
 * site already: each article takes over its own.
 */
export function takeOverEarlierKeys(): void {
  try {
    for (const key of Object.keys(localStorage))
      for (const [name, earlier] of Object.entries(earlierKeys))
        if (name !== 'back:' && (earlier.endsWith(':') ? key.startsWith(earlier) : key === earlier))
          move(key, withPrefix(name + key.slice(earlier.length)));
  } catch {
    // Blocked: there is nothing to take over.
  }
}

/**
 * The key that holds a value now, in the browser. A value under its earlier key is moved first. A full
 * storage has no room for both at once: then the value stays where it is, and is used there.
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

/** How it went: `full` has no room left, `blocked` keeps nothing at all. */
export type KeepResult = 'kept' | 'full' | 'blocked';

/** Keeps a text in this site's storage, and says whether that worked: for what a reader wrote. */
export function keep(key: StorageKey, text: string): KeepResult {
  try {
    localStorage.setItem(currentKey(key), text);
    return 'kept';
  } catch (error) {
    // Firefox has a name of its own: https://developer.mozilla.org/docs/Web/API/Storage/setItem
    const names = ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'];
    return error instanceof DOMException && names.includes(error.name) ? 'full' : 'blocked';
  }
}

/** A list out of the storage, without what is not as it should be: anything may have written there. */
export function readList<One>(key: StorageKey, parse: (data: unknown) => One | undefined): One[] {
  try {
    const list: unknown = JSON.parse(storage.get(key) ?? '[]');
    return Array.isArray(list) ? list.flatMap((data) => parse(data) ?? []) : [];
  } catch {
    return [];
  }
}

const key = (article: string): StorageKey => `back:${articlePath(article)}`;

/**
 * Which articles say "You were here before" when one comes back. The line of script in the head of
 * every page (`headScript`) reads the same key by the page's path, to keep the room for it before the first paint.
 */
export const visitedArticles = {
  remember: (article: string): void => storage.set(key(article), '1'),
  forget: (article: string): void => storage.set(key(article), null),
};
