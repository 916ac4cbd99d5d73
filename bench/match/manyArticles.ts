import { commonWords } from '../../src/match/commonWords.ts';
import type { IndexArticle, MatchIndex } from '../../src/match/MatchIndex.ts';
import { random } from './random.ts';

/** How many of a copy's words are words of other articles; the rest are new, as with real articles. */
const shared = 0.5;

/**
 * An index of `count` articles for measuring: the given ones, and copies of them with all telling
 * words exchanged, half of them for words of other articles.
 */
export function manyArticles(index: MatchIndex, count: number): MatchIndex {
  const word = /<[^>]*>|[A-Za-z_][A-Za-z0-9_]{2,}/g;
  const telling = (text: string): boolean =>
    !text.startsWith('<') && !commonWords.has(text.toLowerCase());
  const words = [
    ...new Set(index.articles.flatMap(({ m }) => m.flatMap(({ t }) => t.match(word) ?? []))),
  ].filter(telling);
  // Any seed will do.
  const next = random(20261121);
  const pick = (): string => words[Math.floor(next() * words.length)] as string;
  const copies: IndexArticle[] = [];
  for (let at = 0; index.articles.length + copies.length < count; at += 1) {
    const article = index.articles[at % index.articles.length] as IndexArticle;
    const exchanged = new Map<string, string>();
    const exchange = (text: string): string => {
      if (!telling(text)) return text;
      const known = exchanged.get(text);
      if (known !== undefined) return known;
      // A word with another letter at its end is one that no article has.
      const other =
        next() < shared ? pick() : pick() + 'abcdefghij'.charAt(Math.floor(next() * 10));
      exchanged.set(text, other);
      return other;
    };
    const m = article.m.map((template) => ({ ...template, t: template.t.replace(word, exchange) }));
    copies.push({ ...article, id: `${article.id}-${at}`, m });
  }
  return { version: 1, articles: [...index.articles, ...copies] };
}
