import type { IndexedArticle } from '../../src/search/index/fieldTexts.ts';

/** The fields of a record as texts: the same for every engine that takes fields. */
export function textsOf(article: IndexedArticle) {
  return {
    id: article.id,
    error: article.error,
    messages: article.messages.map(({ text }) => text).join('\n'),
    codes: article.codes.map(({ code }) => code).join('\n'),
    aliases: article.aliases.join('\n'),
    searches: article.searches.join('\n'),
    summary: article.summary,
    tool: article.toolName,
    text: article.text.join('\n'),
  };
}

/** Their names, the id aside. */
export const fieldNames: readonly Exclude<keyof ReturnType<typeof textsOf>, 'id'>[] = [
  'error',
  'messages',
  'codes',
  'aliases',
  'searches',
  'summary',
  'tool',
  'text',
];
