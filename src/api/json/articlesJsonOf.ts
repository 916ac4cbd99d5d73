import { plainText } from '../../markdown/plainText.ts';
import { absoluteAddress } from '../../domain/absoluteAddress.ts';
import { contentLicence } from '../contentLicence.ts';
import type { PublishedArticle } from '../PublishedArticle.ts';
import { twinAddress } from '../../domain/twinAddress.ts';
import type { ArticlesJson } from './articlesJson.ts';
import { schemaAddress } from '../schemaAddress.ts';

/** Returns the list of all articles for programs. */
export function articlesJsonOf(
  published: readonly PublishedArticle[],
  site: string | URL,
): ArticlesJson {
  const address = (path: string): string => absoluteAddress(path, site);
  return {
    $schema: schemaAddress('articles', site),
    version: 1,
    licence: contentLicence.id,
    articles: published.map(({ id, article, toolName }) => ({
      id,
      url: address(`/errors/${id}/`),
      json: address(twinAddress(id, 'json')),
      markdown: address(twinAddress(id, 'md')),
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
