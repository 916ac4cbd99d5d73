import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';
import { splitTemplate, type TemplateToken } from './splitTemplate.ts';

/** A template in tokens, before it is known how rare they are. */
export interface TemplateDraft {
  readonly article: IndexArticle;
  /** The number of the article in the index, and of the template in the article; -1 if it rules out. */
  readonly articleNumber: number;
  readonly number: number;
  readonly source: IndexTemplate;
  readonly tokens: readonly TemplateToken[];
  /** A template of `notIf`. */
  readonly ruling: boolean;
}

/** A draft whose tokens have their numbers. */
export interface NumberedDraft extends TemplateDraft {
  /** The vocabulary number of each token. */
  readonly ids: Int32Array;
}

/** All templates of an index, in its order: of each article those that name it, then those of `notIf`. */
export function draftTemplates(index: MatchIndex): TemplateDraft[] {
  return index.articles.flatMap((article, articleNumber) => {
    const names = tokensOfMessages(article);
    const own = article.m.map((source, at): TemplateDraft => {
      const split = splitTemplate(source.t);
      // A word of an alias is a name if it is one in the article's messages, whose capitals show it.
      const tokens = source.a ? split.map((token) => asInMessages(token, names)) : split;
      return { article, articleNumber, number: source.k ?? at, source, tokens, ruling: false };
    });
    const ruling = (article.n ?? []).map((t): TemplateDraft => {
      return {
        article,
        articleNumber,
        number: -1,
        source: { t },
        tokens: splitTemplate(t),
        ruling: true,
      };
    });
    return [...own, ...ruling];
  });
}

/** The tokens of an article's messages by their word, each as the first message has it. */
function tokensOfMessages(article: IndexArticle): Map<string, TemplateToken> {
  const tokens = new Map<string, TemplateToken>();
  for (const { t, a } of article.m) {
    if (a) continue;
    for (const token of splitTemplate(t)) {
      if (!tokens.has(token.word)) tokens.set(token.word, token);
    }
  }
  return tokens;
}

function asInMessages(
  token: TemplateToken,
  names: ReadonlyMap<string, TemplateToken>,
): TemplateToken {
  const same = names.get(token.word);
  return same ? { ...token, weight: same.weight, code: same.code, written: same.written } : token;
}
