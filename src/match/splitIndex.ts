import { hashToken } from './hashToken.ts';
import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';
import { partOfToken } from './partsOf.ts';
import { prepare } from './prepare.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { partsPerTemplate } from './tuning.ts';
import { writeWeights } from './weightCode.ts';

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
      const article = part.get(template.articleNumber) ?? { ...template.article, m: [] };
      part.set(
        template.articleNumber,
        template.isExclusion ? article : { ...article, m: [...article.m, withWeights(template)] },
      );
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
