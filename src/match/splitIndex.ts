import { looksLikeError } from './errorWords.ts';
import { withDerivedNames } from './foundValues.ts';
import { prepare, type TemplatePurpose } from './prepare.ts';
import { templatePlaceholders } from './template.ts';
import { canonicalTokens, forEachToken, hashToken } from './tokens.ts';
import {
  errorLineFactor,
  functionWordWeight,
  longestToken,
  mostParts,
  partsPerTemplate,
} from './tuning.ts';
import type { IndexArticle, IndexTemplate, MatchIndex, PreparedTemplate } from './types.ts';
import type { ValueTypeName } from './valueTypes.ts';
import { tokenWeight, writeWeights } from './weights.ts';

/**
 * Splits an index so that a look-up loads only a few small parts. Each template goes into the parts
 * of its most distinctive words, with its weights in the whole index, so a part matches as the whole
 * index does.
 *
 * @param count the number of parts
 */
export function splitIndex(index: MatchIndex, count: number): MatchIndex[] {
  const parts = Array.from({ length: count }, () => new Map<IndexArticle, PreparedTemplate[]>());
  for (const template of prepare(index).templates) {
    for (const number of partsOfTemplate(template, count)) {
      const part = parts[number] as Map<IndexArticle, PreparedTemplate[]>;
      part.set(template.article, [...(part.get(template.article) ?? []), template]);
    }
  }
  return parts.map((part) => ({ version: 1, articles: [...part].map(articleOfPart) }));
}

/** An article with some of its templates. */
function articleOfPart([article, templates]: [IndexArticle, PreparedTemplate[]]): IndexArticle {
  const ofPurpose = (purpose: TemplatePurpose): IndexTemplate[] =>
    templates.filter((template) => template.purpose === purpose).map(withWeights);
  const m = ofPurpose('message');
  const g = ofPurpose('sign');
  const texts = [...m, ...g].map(({ t }) => t).concat(article.n ?? []);
  return { ...article, m, g, v: typesOf(texts, article.v ?? {}) };
}

/** The types of the placeholders of some templates, and of those that their values fill in. */
function typesOf(
  templates: readonly string[],
  types: Readonly<Record<string, ValueTypeName>>,
): Record<string, ValueTypeName> {
  const used = withDerivedNames(templates.flatMap(templatePlaceholders));
  return Object.fromEntries(Object.entries(types).filter(([name]) => used.has(name)));
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
 * that report an error come first, except words without meaning of their own: no template is in their
 * part. One pass.
 *
 * @param count how many parts there are
 */
export function partsForText(text: string, count: number): number[] {
  const weights = new Map<number, number>();
  for (const line of text.split('\n')) {
    const isErrorLine = looksLikeError(line);
    forEachToken(line, (hash, start, end, _, length) => {
      const weight = weights.get(hash) ?? 0;
      // No word weighs more than `errorLineFactor` outside of an error line.
      if (weight > 0 && !isErrorLine) return;
      const written = line.slice(start, end);
      if (length > longestToken || noise.test(written)) return;
      const own = tokenWeight(written, false);
      const counts = isErrorLine && own > functionWordWeight;
      weights.set(hash, Math.max(weight, own * (counts ? errorLineFactor : 1)));
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
      return [
        {
          ...first,
          m: joinTemplates(pieces.map(({ m }) => m)),
          v: Object.fromEntries(pieces.flatMap(({ v }) => Object.entries(v ?? {}))),
          g: joinTemplates(pieces.map(({ g }) => g ?? [])),
        },
      ];
    }),
  };
}

/** Templates of one purpose, each once, in the order of the whole index. */
function joinTemplates(lists: readonly (readonly IndexTemplate[])[]): IndexTemplate[] {
  const templates = new Map(lists.flat().map((template) => [template.k ?? 0, template]));
  return [...templates.values()].sort((a, b) => (a.k ?? 0) - (b.k ?? 0));
}
