import { storage, type StorageKey } from './storage.ts';

/** A list out of the storage, without what is not as it should be: anything may have written there. */
export function readList<One>(key: StorageKey, parse: (data: unknown) => One | undefined): One[] {
  try {
    const list: unknown = JSON.parse(storage.get(key) ?? '[]');
    return Array.isArray(list) ? list.flatMap((data) => parse(data) ?? []) : [];
  } catch {
    return [];
  }
}
