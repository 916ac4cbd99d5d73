import { articlePath } from '../domain/urls.ts';
import { plainText } from '../markdown/inline.ts';
import { messageText } from '../match/index.ts';
import type { Article } from '../schema/article.ts';
import { fetchJson } from './load.ts';
import type { ArticleSummary } from './types.ts';

/**
 * Makes the brief of an article. Texts lose their markup, as they are shown as text; in sentences
 * about commands, code keeps its backticks.
 *
 * @param site the site's own address
 */
export function articleSummary(
  id: string,
  article: Article,
  toolName: string,
  site: string,
): ArticleSummary {
  return {
    id,
    address: articlePath(id),
    url: new URL(articlePath(id), site).href,
    error: messageText(article.error),
    tool: toolName,
    summary: plainText(article.summary),
    quickFix: article.quickFix.map(({ text, commands }) => ({
      text: plainText(text, '`'),
      commands: commands ?? [],
    })),
    values: article.values,
    causes: Object.fromEntries(article.causes.map(({ id, title }) => [id, plainText(title, '`')])),
  };
}

/** Loads what is shown of an article. The browser's own cache keeps it. */
export function loadSummary(id: string): Promise<ArticleSummary> {
  return fetchJson<ArticleSummary>(`match/briefs/${id}.json`);
}
