import type { Brief } from './Brief.ts';
import { fetchJson } from './fetchJson.ts';

/** Loads what is shown of an article. The browser's own cache keeps it. */
export function loadBrief(id: string): Promise<Brief> {
  return fetchJson<Brief>(`match/briefs/${id}.json`);
}
