import type { ArticleSummary } from './Brief.ts';
import { fetchJson } from './fetchJson.ts';

/** Loads what is shown of an article. The browser's own cache keeps it. */
export function loadSummary(id: string): Promise<ArticleSummary> {
  return fetchJson<ArticleSummary>(`match/briefs/${id}.json`);
}
