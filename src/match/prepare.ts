import { canonicalTokens } from './canonicalTokens.ts';
import { anchorsOf } from './anchorsOf.ts';
import { hashToken } from './hashToken.ts';
import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';
import { pairKey } from './pairKey.ts';
import type { Prepared, PreparedTemplate } from './Prepared.ts';
import { SpellingTable } from './SpellingTable.ts';
import { splitTemplate, type TemplateToken } from './splitTemplate.ts';
import { TokenTable } from './TokenTable.ts';
import { readWeights } from './weightCode.ts';

const cache = new WeakMap<MatchIndex, Prepared>();

/** Works out vocabulary, weights and anchors of an index, once for each index. */
export function prepare(index: MatchIndex): Prepared {
  const known = cache.get(index);
  if (known) return known;
  const prepared = build(index);
  cache.set(index, prepared);
  return prepared;
}

/** How much less a feature says that is shared by the templates of `count` articles: a bit each doubling. */
function rarity(count: number): number {
  return Math.max(0.3, 1 - 0.16 * Math.log2(Math.max(1, count)));
}

function build(index: MatchIndex): Prepared {
  const numbers = new Map<string, number>();
  const vocabulary: string[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, vocabulary.length);
    return vocabulary.push(word) - 1;
  };
  const drafts = index.articles
    .flatMap((article, articleNumber) => [
      ...article.m.map((source, number) => ({
        article,
        articleNumber,
        number: source.k ?? number,
        source,
        ruling: false,
      })),
      ...(article.n ?? []).map((t) => ({
        article,
        articleNumber,
        number: -1,
        source: { t } as IndexTemplate,
        ruling: true,
      })),
    ])
    .map((draft) => {
      const tokens = splitTemplate(draft.source.t).map((token) =>
        draft.source.a ? asInMessages(token, draft.article) : token,
      );
      return { ...draft, tokens, ids: Int32Array.from(tokens, ({ word }) => numberOf(word)) };
    });
  for (const { article } of drafts) numberOf(article.id.slice(0, article.id.indexOf('/')));

  // How many articles share a token or a pair, by article: many wordings of one do not count.
  const tokenArticles = new Map<number, Set<number>>();
  const pairArticles = new Map<number, Set<number>>();
  const note = (map: Map<number, Set<number>>, key: number, article: number): void => {
    const set = map.get(key);
    if (set) set.add(article);
    else map.set(key, new Set([article]));
  };
  for (const { ids, tokens, articleNumber, source } of drafts) {
    if (source.a) continue;
    ids.forEach((id, at) => {
      note(tokenArticles, id, articleNumber);
      if (at > 0 && !tokens[at]?.behindValue)
        note(pairArticles, pairKey(ids[at - 1] as number, id), articleNumber);
    });
  }

  const templates = drafts.map((draft): PreparedTemplate => {
    const { tokens, ids } = draft;
    const written = draft.source.w === undefined ? undefined : readWeights(draft.source.w);
    // A part of an index does not know how rare a word is in the whole: it brings its weights along.
    const weights =
      written?.slice(0, tokens.length) ??
      Float64Array.from(
        tokens,
        (token, at) => token.weight * rarity(tokenArticles.get(ids[at] as number)?.size ?? 1),
      );
    const computeLinks = (): Float64Array =>
      Float64Array.from(tokens, (token, at) => {
        if (at === 0) return 0;
        const weaker = Math.min(weights[at - 1] as number, weights[at] as number);
        // Words on both sides of a value: their order says a little.
        if (token.behindValue) return 0.2 + 0.15 * weaker;
        // An alias is words, not a wording.
        if (draft.source.a) return 0.1;
        const shared =
          pairArticles.get(pairKey(ids[at - 1] as number, ids[at] as number))?.size ?? 1;
        return (0.3 + 0.3 * Math.min(1.2, weaker)) * rarity(shared) * (weaker < 0.12 ? 0.4 : 1);
      });
    const links = written?.slice(tokens.length) ?? computeLinks();
    const positions = new Map<number, number[]>();
    ids.forEach((id, at) => {
      const list = positions.get(id);
      if (list) list.push(at);
      else positions.set(id, [at]);
    });
    const total = sum(weights) + sum(links);
    return { ...draft, weights, links, positions, total };
  });

  const anchors: number[][] = vocabulary.map(() => []);
  const pairAnchors = new Map<number, number[]>();
  templates.forEach((template, number) => {
    for (const [key, second] of anchorsOf(template, tokenArticles, pairArticles)) {
      if (second === -1) {
        if (!anchors[key]?.includes(number)) anchors[key]?.push(number);
        continue;
      }
      const list = pairAnchors.get(pairKey(key, second));
      if (!list) pairAnchors.set(pairKey(key, second), [number]);
      else if (!list.includes(number)) list.push(number);
    }
  });

  const tokens = new TokenTable(2048);
  vocabulary.forEach((word, id) => tokens.add(hashToken(word), id));
  for (const [word, canonical] of Object.entries(canonicalTokens)) {
    const id = numbers.get(canonical);
    if (id !== undefined) tokens.add(hashToken(word), id);
  }
  return {
    templates,
    vocabulary,
    tokens,
    spellings: new SpellingTable(vocabulary),
    anchors,
    pairAnchors,
  };
}

/** A word of an alias is a name if it is one in the article's messages, whose capitals show it. */
function asInMessages(token: TemplateToken, article: IndexArticle): TemplateToken {
  for (const { t, a } of article.m) {
    if (a) continue;
    const same = splitTemplate(t).find(({ word }) => word === token.word);
    if (same) return { ...token, weight: same.weight, code: same.code, written: same.written };
  }
  return token;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
