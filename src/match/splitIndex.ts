import { hashToken } from './hashToken.ts';
import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';
import { partOfHash } from './partsOf.ts';
import { prepare } from './prepare.ts';
import type { PreparedTemplate } from './Prepared.ts';
import { writeWeights } from './weightCode.ts';

/** In how many parts a template stands: by its most telling words, so that one of them can be misread. */
const keysOfTemplate = 2;

/**
 * Splits an index so that a look-up loads few small parts of it. Each template goes to the parts of
 * its most telling words, with its weights in the whole index, so that a part matches as the whole.
 *
 * @param count how many parts
 */
export function splitIndex(index: MatchIndex, count: number): MatchIndex[] {
  const parts = Array.from({ length: count }, () => new Map<number, IndexArticle>());
  for (const template of prepare(index).templates) {
    for (const number of partsOfTemplate(template, count)) {
      const part = parts[number] as Map<number, IndexArticle>;
      const known = part.get(template.articleNumber) ?? { ...template.article, m: [] };
      part.set(
        template.articleNumber,
        template.ruling ? known : { ...known, m: [...known.m, withWeights(template)] },
      );
    }
  }
  return parts.map((part) => ({ version: 1, articles: [...part.values()] }));
}

function partsOfTemplate({ tokens, weights }: PreparedTemplate, count: number): Set<number> {
  const telling = tokens
    .map(({ word }, at) => ({ word, weight: weights[at] as number }))
    .sort((a, b) => b.weight - a.weight);
  const words = [...new Set(telling.map(({ word }) => word))].slice(0, keysOfTemplate);
  return new Set(words.map((word) => partOfHash(hashToken(word), count)));
}

function withWeights({ source, number, tokens, weights, links }: PreparedTemplate): IndexTemplate {
  // An alias takes the capitals of the messages, which its part may not have.
  const t = source.a ? tokens.map(({ written }) => written).join(' ') : source.t;
  return { ...source, t, k: number, w: writeWeights(weights) + writeWeights(links) };
}
