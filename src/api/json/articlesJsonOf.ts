import { plainText } from '../../markdown/plainText.ts';
import { absoluteUrl } from '../../domain/absoluteAddress.ts';
import { contentLicence } from '../contentLicence.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { alternatePath } from '../../domain/twinAddress.ts';
import type { ArticlesJson } from './articlesJson.ts';
import { schemaPath } from '../schemaAddress.ts';

/** Returns the list of all articles for programs. */
export function buildArticlesJson(
  published: readonly PublishedArticle[],
  site: string | URL,
): ArticlesJson {
  const address = (path: string): string => absoluteUrl(path, site);
  return {
    $schema: schemaPath('articles', site),
    version: 1,
    licence: contentLicence.id,
    articles: published.map(({ id, article, toolName }) => ({
      id,
      url: address(`/errors/${id}/`),
      json: address(alternatePath(id, 'json')),
      markdown: address(alternatePath(id, 'md')),
      error: article.error,
      tool: article.tool,
      toolName,
      kind: article.kind,
      platforms: article.platforms,
      summary: plainText(article.summary),
      codes: article.codes,
      messages: article.messages.map(({ text }) => text),
      aliases: article.aliases,
      reviewed: article.reviewed,
      evidence: article.evidence.kind,
    })),
  };
}
