import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';

/** Joins parts of a split index. An article that is in several parts gets the templates of all. */
export function joinParts(parts: readonly MatchIndex[]): MatchIndex {
  const articles = new Map<
    string,
    { article: IndexArticle; templates: Map<number, IndexTemplate> }
  >();
  for (const article of parts.flatMap((part) => part.articles)) {
    const joined = articles.get(article.id) ?? { article, templates: new Map() };
    for (const template of article.m) joined.templates.set(template.k ?? 0, template);
    articles.set(article.id, joined);
  }
  return {
    version: 1,
    articles: [...articles.values()].map(({ article, templates }) => ({
      ...article,
      m: [...templates.values()].sort((a, b) => (a.k ?? 0) - (b.k ?? 0)),
    })),
  };
}
