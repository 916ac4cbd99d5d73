import { vi } from 'vitest';

/** What the outbox needs of a browser, for tests in Node: a storage and whether it is online. */
export function aBrowser(): { onLine: boolean; readonly stored: Map<string, string> } {
  const stored = new Map<string, string>();
  const state = { onLine: true, stored };
  vi.stubGlobal('navigator', state);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => void stored.set(key, text),
    removeItem: (key: string) => void stored.delete(key),
  });
  return state;
}
