import type { TokenHits } from './scan.ts';
import { forEachToken, hashToken } from './tokens.ts';
import type { IndexArticle, Prepared } from './types.ts';

/** Names of what an article is about: its tool and the products that print its messages. */
function namesOf({ id, p = [] }: IndexArticle): readonly string[] {
  return [id.slice(0, id.indexOf('/')), ...p];
}

/** The words of these names, for the vocabulary. */
export function nameWords(article: IndexArticle): string[] {
  return namesOf(article).flatMap(wordsOf);
}

/** The names of tools and products that a text contains. */
export interface Names {
  /** Whether the text contains the id of the article's tool. */
  namesTool(article: IndexArticle): boolean;
  /** Whether it contains the tool's id, or all words of the name of one of the article's products. */
  namesProgram(article: IndexArticle): boolean;
}

/** Reads the names of a text from its tokens, once for each text. */
export function namesIn(hits: TokenHits, { tokens }: Prepared): Names {
  const mentioned = new Set<number>();
  for (let hit = 0; hit < hits.length; hit += 1) {
    if (hits.typos[hit] === 0) mentioned.add(hits.ids[hit] as number);
  }
  const has = (name: string): boolean =>
    wordsOf(name).every((word) => mentioned.has(tokens.get(hashToken(word))));
  return {
    namesTool: ({ id }) => has(id.slice(0, id.indexOf('/'))),
    namesProgram: (article) => namesOf(article).some(has),
  };
}

function wordsOf(name: string): string[] {
  const words: string[] = [];
  forEachToken(name, (_, start, end) => words.push(name.slice(start, end)));
  return words;
}
