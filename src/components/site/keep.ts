import { currentKey, type StorageKey } from './storage.ts';

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
