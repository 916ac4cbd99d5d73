import { articleMarkdown } from './markdown/articleMarkdown.ts';
import type { PublishedArticle } from './PublishedArticle.ts';

/** Returns `llms-full.txt`: the Markdown alternates of all articles in one file. */
export function llmsFullText(published: readonly PublishedArticle[], site: string | URL): string {
  return published.map((one) => articleMarkdown(one, site)).join('\n');
}
