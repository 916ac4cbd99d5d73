import { canonicalTokens } from './canonicalTokens.ts';
import { hashToken } from './hashToken.ts';
import type { IndexArticle, IndexTemplate, MatchIndex } from './MatchIndex.ts';
import { SpellingTable } from './SpellingTable.ts';
import { splitTemplate, type TemplateToken } from './splitTemplate.ts';
import { lowestScore } from './thresholds.ts';
import { TokenTable } from './TokenTable.ts';

/** A template ready to be aligned with a text. */
export interface PreparedTemplate {
  readonly article: IndexArticle;
  /** The number of the article in the index, and of the template in the article. */
  readonly articleNumber: number;
  readonly number: number;
  readonly source: IndexTemplate;
  readonly tokens: readonly TemplateToken[];
  /** The vocabulary number of each token. */
  readonly ids: Int32Array;
  /** The weight of each token, and of its standing right behind the token before. */
  readonly weights: Float64Array;
  readonly links: Float64Array;
  /** The positions of each vocabulary number. */
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** All weights together. */
  readonly total: number;
  /** Ruling out: a template of `notIf`. */
  readonly ruling: boolean;
}

/** An index with everything that follows from it. */
export interface Prepared {
  readonly templates: readonly PreparedTemplate[];
  readonly vocabulary: readonly string[];
  readonly tokens: TokenTable;
  readonly spellings: SpellingTable;
  /** By vocabulary number: the templates that a token alone makes candidates. */
  readonly anchors: readonly (readonly number[])[];
  /** By `pairKey`: the templates that two neighbouring tokens make candidates. */
  readonly pairAnchors: ReadonlyMap<number, readonly number[]>;
}

const cache = new WeakMap<MatchIndex, Prepared>();

/** Works out vocabulary, weights and anchors of an index, once for each index. */
export function prepare(index: MatchIndex): Prepared {
  const known = cache.get(index);
  if (known) return known;
  const prepared = build(index);
  cache.set(index, prepared);
  return prepared;
}

/** The key of two neighbouring tokens. Vocabularies stay far below 2^21 tokens. */
export function pairKey(first: number, second: number): number {
  return first * 0x200000 + second;
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
        number,
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
    const weights = Float64Array.from(
      tokens,
      (token, at) => token.weight * rarity(tokenArticles.get(ids[at] as number)?.size ?? 1),
    );
    const links = Float64Array.from(tokens, (token, at) => {
      if (at === 0) return 0;
      const weaker = Math.min(weights[at - 1] as number, weights[at] as number);
      // Words on both sides of a value: their order says a little.
      if (token.behindValue) return 0.2 + 0.15 * weaker;
      // An alias is words, not a wording.
      if (draft.source.a) return 0.1;
      const shared = pairArticles.get(pairKey(ids[at - 1] as number, ids[at] as number))?.size ?? 1;
      return (0.3 + 0.3 * Math.min(1.2, weaker)) * rarity(shared) * (weaker < 0.12 ? 0.4 : 1);
    });
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

/**
 * The features (tokens, pairs of neighbours) of which a text has at least one if it has
 * `lowestScore` of a template: the rarest ones that together outweigh the rest. This is the prefix
 * filter of set-similarity joins (Chaudhuri, Ganti, Kaushik 2006), with weights.
 */
function anchorsOf(
  template: PreparedTemplate,
  tokenArticles: ReadonlyMap<number, ReadonlySet<number>>,
  pairArticles: ReadonlyMap<number, ReadonlySet<number>>,
): [first: number, second: number][] {
  const { ids, weights, links, tokens, total } = template;
  const features = [...ids].flatMap((id, at) => {
    const own = {
      first: id,
      second: -1,
      weight: weights[at] as number,
      // A common word is met in every line: as an anchor it costs as much as ten rare ones.
      cost:
        (tokenArticles.get(id)?.size ?? 1) * ((tokens[at] as TemplateToken).weight < 0.5 ? 10 : 1),
    };
    if (at === 0 || tokens[at]?.behindValue) return [own];
    const first = ids[at - 1] as number;
    const cost = pairArticles.get(pairKey(first, id))?.size ?? 1;
    return [own, { first, second: id, weight: links[at] as number, cost }];
  });
  features.sort((a, b) => a.cost - b.cost || b.weight - a.weight);
  const anchors: [number, number][] = [];
  let covered = 0;
  for (const { first, second, weight } of features) {
    if (covered > total * (1 - lowestScore)) break;
    anchors.push([first, second]);
    covered += weight;
  }
  return anchors;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
