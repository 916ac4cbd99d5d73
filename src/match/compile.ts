import { compilerCodes } from './compilerCodes.ts';
import { withDerivedNames } from './foundValues.ts';
import type { IndexArticle, IndexTemplate, MatchArticle, MatchIndex } from './types.ts';
import { templatePlaceholders } from './template.ts';
import type { ValueTypeName } from './valueTypes.ts';

/**
 * Compiles articles to an index for `match`: plain JSON with the templates and their types. `prepare`
 * derives the vocabulary, weights and anchors where the index is loaded, so the file stays small.
 */
export function compile(articles: readonly MatchArticle[]): MatchIndex {
  const consequences = consequencesOf(articles);
  return {
    version: 1,
    articles: articles.map((article) => compileArticle(article, consequences.get(article.id))),
  };
}

/** By the id of an article: the articles about errors that its error causes. Either side may say so. */
function consequencesOf(articles: readonly MatchArticle[]): Map<string, ReadonlySet<string>> {
  const consequences = new Map<string, Set<string>>();
  const add = (cause: string, effect: string): void => {
    consequences.set(cause, (consequences.get(cause) ?? new Set()).add(effect));
  };
  for (const { id, related, supersedes } of articles) {
    for (const effect of supersedes ?? []) add(id, effect);
    for (const { id: other, relation } of related ?? []) {
      if (relation === 'causes') add(id, other);
      if (relation === 'caused-by') add(other, id);
    }
  }
  return consequences;
}

function compileArticle(
  article: MatchArticle,
  consequences: ReadonlySet<string> | undefined,
): IndexArticle {
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
  const signs = (article.causes ?? []).flatMap(({ id, signs: own }) =>
    (own ?? []).map((t): IndexTemplate => ({ t, c: id })),
  );
  const used = withDerivedNames(
    [...templates, ...signs]
      .flatMap(({ t }) => templatePlaceholders(t))
      .concat((article.notIf ?? []).flatMap(templatePlaceholders)),
  );
  const compiler = compilerCodes(article);
  const products = (article.appliesTo ?? []).map(({ product }) => product.trim());
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
    ...(signs.length > 0 && { g: signs }),
    ...(compiler.length > 0 && { e: compiler }),
    ...(products.length > 0 && { p: products }),
    ...(consequences && { r: [...consequences] }),
  };
}
