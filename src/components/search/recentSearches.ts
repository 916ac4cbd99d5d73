import { storage } from '../site/storage.ts';

const key = 'searches';
const most = 6;
/** Longer ones are pastes: they may hold what nobody wants to be kept. */
const longest = 120;

/** The last searches that led somewhere, kept on this device only. */
export const recentSearches = {
  /** The last one first. */
  list(): readonly string[] {
    try {
      const saved: unknown = JSON.parse(storage.get(key) ?? '[]');
      return Array.isArray(saved) ? saved.filter((one) => typeof one === 'string') : [];
    } catch {
      return [];
    }
  },
  add(query: string): void {
    const text = query.trim();
    if (text === '' || text.length > longest) return;
    const others = recentSearches.list().filter((one) => one !== text);
    storage.set(key, JSON.stringify([text, ...others].slice(0, most)));
  },
  clear(): void {
    storage.set(key, null);
  },
};
