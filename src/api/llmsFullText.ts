import { articleMarkdown } from './markdown/articleMarkdown.ts';
import type { PublishedArticle } from './PublishedArticle.ts';

/** `llms-full.txt`: the Markdown of all articles in one file, as its linked twins have it. */
export function llmsFullText(published: readonly PublishedArticle[], site: string | URL): string {
  return published.map((one) => articleMarkdown(one, site)).join('\n');
}
