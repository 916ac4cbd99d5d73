import type { IndexArticle, IndexTemplate, MatchArticle, MatchIndex } from './types.ts';
import { templatePlaceholders } from './template.ts';
import type { ValueTypeName } from './valueTypes.ts';

/**
 * Compiles articles to an index for `match`: plain JSON with the templates and their types. `prepare`
 * derives the vocabulary, weights and anchors where the index is loaded, so the file stays small.
 */
export function compile(articles: readonly MatchArticle[]): MatchIndex {
  return { version: 1, articles: articles.map(compileArticle) };
}

function compileArticle(article: MatchArticle): IndexArticle {
  const templates: IndexTemplate[] = article.messages.map(({ text, cause }) => ({
    t: text,
    ...(cause !== undefined && { c: cause }),
  }));
  const texts = new Set(templates.map(({ t }) => t));
  if (!texts.has(article.error)) templates.push({ t: article.error, h: 1 });
  texts.add(article.error);
  const slug = article.id.slice(article.id.indexOf('/') + 1).replaceAll('-', ' ');
  const codes = (article.codes ?? []).map(({ code }) => code).filter((code) => /[A-Z]/.test(code));
  for (const alias of new Set([...(article.aliases ?? []), slug, ...codes])) {
    if (!texts.has(alias)) templates.push({ t: alias.replaceAll('<', '\\<'), a: 1 });
  }
  const used = new Set(templates.flatMap(({ t }) => templatePlaceholders(t)));
  const types: Record<string, ValueTypeName> = {};
  for (const [name, { type }] of Object.entries(article.values)) {
    if (used.has(name) && type !== 'text') types[name] = type;
  }
  return {
    id: article.id,
    m: templates,
    ...(Object.keys(types).length > 0 && { v: types }),
    ...(article.notIf && article.notIf.length > 0 && { n: article.notIf }),
    ...(article.supersedes && article.supersedes.length > 0 && { s: article.supersedes }),
  };
}
