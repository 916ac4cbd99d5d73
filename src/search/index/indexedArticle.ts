import { plainText } from '../../markdown/plainText.ts';
import type { Article } from '../../schema/article.ts';
import type { IndexedArticle } from './fieldTexts.ts';

/**
 * What the index takes of an article.
 *
 * @param toolName the tool as people know it
 */
export function indexedArticle(id: string, article: Article, toolName: string): IndexedArticle {
  return {
    id,
    error: article.error,
    messages: article.messages,
    values: article.values,
    codes: article.codes,
    aliases: article.aliases,
    searches: article.searches,
    notIf: article.notIf,
    supersedes: article.supersedes,
    summary: plainText(article.summary),
    kind: article.kind,
    platforms: article.platforms,
    toolName,
    text: [
      ...article.causes.map(({ title }) => title),
      ...article.fixes.map(({ title }) => title),
      ...article.edgeCases.map(({ title }) => title),
      ...article.faq.map(({ question }) => question),
    ].map((text) => plainText(text)),
  };
}
