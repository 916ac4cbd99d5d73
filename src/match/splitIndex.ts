import { looksLikeError } from './errorWords.ts';
import { prepare } from './prepare.ts';
import { canonicalTokens, forEachToken, hashToken } from './tokens.ts';
import { errorLineFactor, longestToken, mostParts, partsPerTemplate } from './tuning.ts';
import type { IndexArticle, IndexTemplate, MatchIndex, PreparedTemplate } from './types.ts';
import { tokenWeight, writeWeights } from './weights.ts';

/**
 * Splits an index so that a look-up loads only a few small parts. Each template goes into the parts
 * of its most distinctive words, with its weights in the whole index, so a part matches as the whole
 * index does.
 *
 * @param count the number of parts
 */
export function splitIndex(index: MatchIndex, count: number): MatchIndex[] {
  const parts = Array.from({ length: count }, () => new Map<number, IndexArticle>());
  for (const template of prepare(index).templates) {
    for (const number of partsOfTemplate(template, count)) {
      const part = parts[number] as Map<number, IndexArticle>;
      const article = part.get(template.articleNumber) ?? { ...template.article, m: [], g: [] };
      part.set(template.articleNumber, {
        ...article,
        ...(template.purpose === 'message' && { m: [...article.m, withWeights(template)] }),
        ...(template.purpose === 'sign' && { g: [...(article.g ?? []), withWeights(template)] }),
      });
    }
  }
  return parts.map((part) => ({ version: 1, articles: [...part.values()] }));
}

function partsOfTemplate({ tokens, weights }: PreparedTemplate, count: number): Set<number> {
  const heaviestFirst = tokens
    .map(({ word }, position) => ({ word, weight: weights[position] as number }))
    .sort((a, b) => b.weight - a.weight);
  const words = [...new Set(heaviestFirst.map(({ word }) => word))].slice(0, partsPerTemplate);
  return new Set(words.map((word) => partOfToken(hashToken(word), count)));
}

function withWeights({ source, number, tokens, weights, links }: PreparedTemplate): IndexTemplate {
  // An alias takes its capitals from the messages, which may be in another part.
  const t = source.a ? tokens.map(({ written }) => written).join(' ') : source.t;
  return { ...source, t, k: number, w: writeWeights(weights) + writeWeights(links) };
}

/** Keys, hashes and long numbers: no template contains them. */
const noise = /^(?:\d{6,}|(?=.*\d)[0-9a-f]{7,})$/i;

/** The part that contains the templates of a word. */
export function partOfToken(hash: number, count: number): number {
  return (hash >>> 0) % count;
}

/**
 * The parts of a split index that a text needs: those of its most distinctive words. Words of lines
 * that report an error come first. One pass.
 *
 * @param count how many parts there are
 */
export function partsForText(text: string, count: number): number[] {
  const weights = new Map<number, number>();
  for (const line of text.split('\n')) {
    const factor = looksLikeError(line) ? errorLineFactor : 1;
    forEachToken(line, (hash, start, end, _, length) => {
      const weight = weights.get(hash) ?? 0;
      // No word weighs more than `errorLineFactor` outside of an error line.
      if (weight > 0 && factor === 1) return;
      const written = line.slice(start, end);
      if (length > longestToken || noise.test(written)) return;
      weights.set(hash, Math.max(weight, tokenWeight(written, false) * factor));
    });
  }
  for (const [word, canonical] of Object.entries(canonicalTokens)) {
    const written = weights.get(hashToken(word));
    const weight = weights.get(hashToken(canonical)) ?? 0;
    if (written !== undefined) weights.set(hashToken(canonical), Math.max(weight, written));
  }
  const parts = new Set<number>();
  for (const [hash] of [...weights].sort((a, b) => b[1] - a[1])) {
    if (parts.size === mostParts) break;
    parts.add(partOfToken(hash, count));
  }
  return [...parts];
}

/** Joins parts of a split index. An article that is in several parts gets the templates of all. */
export function joinParts(parts: readonly MatchIndex[]): MatchIndex {
  const articles = new Map<string, IndexArticle[]>();
  for (const article of parts.flatMap((part) => part.articles))
    articles.set(article.id, [...(articles.get(article.id) ?? []), article]);
  return {
    version: 1,
    articles: [...articles.values()].flatMap((pieces): IndexArticle[] => {
      const [first] = pieces;
      if (!first) return [];
      const g = joinTemplates(pieces.map((piece) => piece.g ?? []));
      return [{ ...first, m: joinTemplates(pieces.map(({ m }) => m)), ...(g.length > 0 && { g }) }];
    }),
  };
}

/** Templates of one purpose, each once, in the order of the whole index. */
function joinTemplates(lists: readonly (readonly IndexTemplate[])[]): IndexTemplate[] {
  const templates = new Map(lists.flat().map((template) => [template.k ?? 0, template]));
  return [...templates.values()].sort((a, b) => (a.k ?? 0) - (b.k ?? 0));
}
