import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';
import { splitTemplate, type TemplateToken } from './splitTemplate.ts';

/** A template in tokens, before their rarity is known. */
export interface TemplateDraft {
  readonly article: IndexArticle;
  /** The number of the article in the index, and of the template in the article; -1 for an exclusion. */
  readonly articleNumber: number;
  readonly number: number;
  readonly source: IndexTemplate;
  readonly tokens: readonly TemplateToken[];
  /** Whether this is a template of `notIf`, which excludes its article where it is found. */
  readonly isExclusion: boolean;
}

/** A draft whose tokens have their vocabulary numbers. */
export interface NumberedDraft extends TemplateDraft {
  /** The vocabulary number of each token. */
  readonly ids: Int32Array;
}

/** All templates of an index, in its order: of each article its messages, then its exclusions. */
export function draftTemplates(matchIndex: MatchIndex): TemplateDraft[] {
  return matchIndex.articles.flatMap((article, articleNumber) => {
    const names = tokensOfMessages(article);
    const messages = article.m.map((source, index): TemplateDraft => {
      const split = splitTemplate(source.t);
      // Aliases are in lower case; the article's messages show which of their words are names.
      const tokens = source.a ? split.map((token) => asInMessages(token, names)) : split;
      return {
        article,
        articleNumber,
        number: source.k ?? index,
        source,
        tokens,
        isExclusion: false,
      };
    });
    const exclusions = (article.n ?? []).map((t): TemplateDraft => {
      return {
        article,
        articleNumber,
        number: -1,
        source: { t },
        tokens: splitTemplate(t),
        isExclusion: true,
      };
    });
    return [...messages, ...exclusions];
  });
}

/** The tokens of an article's messages by their word, each as the first message writes it. */
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
  const named = names.get(token.word);
  if (!named) return token;
  return { ...token, weight: named.weight, code: named.code, written: named.written };
}
