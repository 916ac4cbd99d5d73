import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';

/** Puts parts of a split index together: an article that is in several has the templates of all. */
export function joinParts(parts: readonly MatchIndex[]): MatchIndex {
  const articles = new Map<
    string,
    { article: IndexArticle; templates: Map<number, IndexTemplate> }
  >();
  for (const article of parts.flatMap((part) => part.articles)) {
    const known = articles.get(article.id) ?? { article, templates: new Map() };
    for (const template of article.m) known.templates.set(template.k ?? 0, template);
    articles.set(article.id, known);
  }
  return {
    version: 1,
    articles: [...articles.values()].map(({ article, templates }) => ({
      ...article,
      m: [...templates.values()].sort((a, b) => (a.k ?? 0) - (b.k ?? 0)),
    })),
  };
}
