import type { TokenHits } from './scan.ts';
import { hashToken } from './tokens.ts';
import type { IndexArticle, Prepared } from './types.ts';

/** The names of tools and products that a text contains. */
export interface Names {
  /** Whether the id of the article's tool is one of the words of the text. */
  namesTool(article: IndexArticle): boolean;
  /**
   * Whether the text contains the tool's id or the name of one of the article's products, also as a
   * part of a longer name such as `docker_engine`.
   */
  namesProgram(article: IndexArticle): boolean;
}

/** Reads the names of a text. Each name is looked for once, when somebody asks for it. */
export function namesIn(text: string, hits: TokenHits, { tokens }: Prepared): Names {
  const mentioned = new Set<number>();
  for (let hit = 0; hit < hits.length; hit += 1) mentioned.add(hits.ids[hit] as number);
  const known = new Map<string, boolean>();
  const contains = (name: string): boolean => {
    const found = known.get(name) ?? nameExpression(name).test(text);
    known.set(name, found);
    return found;
  };
  return {
    namesTool: (article) => mentioned.has(tokens.get(hashToken(toolOf(article)))),
    namesProgram: (article) => [toolOf(article), ...(article.p ?? [])].some(contains),
  };
}

/** The id of the tool of an article. */
export function toolOf({ id }: IndexArticle): string {
  return id.slice(0, id.indexOf('/'));
}

/**
 * A name in its own capitals, in small letters, or in capitals, where no small letter continues it:
 * `docker` in `docker_engine` and `dockerDesktop`, not in `dockerd`. Nothing repeats, so it is linear.
 */
function nameExpression(name: string): RegExp {
  const lower = name.toLowerCase();
  const title = lower.charAt(0).toUpperCase() + lower.slice(1);
  const forms = new Set([name, lower, title, name.toUpperCase()]);
  const literals = [...forms].map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![A-Za-z])(?:${literals.join('|')})(?![a-z])`);
}
