import { toolOf } from './names.ts';
import { SpellingTable } from './spelling.ts';
import { systemTextPositions } from './systemTexts.ts';
import { splitTemplate, type TemplateToken } from './template.ts';
import { canonicalTokens, foldCase, hashToken, TokenTable } from './tokens.ts';
import { commonAnchor, lowestCoverage } from './tuning.ts';
import type {
  IndexArticle,
  IndexTemplate,
  MatchIndex,
  Prepared,
  PreparedTemplate,
} from './types.ts';
import { countSharing, type FeatureArticles, pairKey, weighTemplate } from './weights.ts';

const cache = new WeakMap<MatchIndex, Prepared>();

/**
 * Derives the vocabulary, the weights (stage 3) and the anchors (stage 4) of an index, once for each
 * index. This takes milliseconds, so the index itself stays small.
 */
export function prepare(index: MatchIndex): Prepared {
  const cached = cache.get(index);
  if (cached) return cached;
  const prepared = build(index);
  cache.set(index, prepared);
  return prepared;
}

function build(index: MatchIndex): Prepared {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const drafts = draftTemplates(index).map((draft) => ({
    ...draft,
    ids: Int32Array.from(draft.tokens, ({ word }) => numberOf(word)),
  }));
  // The names of tools are in the vocabulary too: `names.ts` looks for them in the text.
  for (const article of index.articles) numberOf(toolOf(article));
  const vocabulary = [...numbers.keys()];
  const sharing = countSharing(drafts);
  const templates = drafts.map((draft) => weighTemplate(draft, sharing));
  return {
    templates,
    vocabulary,
    tokens: tokenTable(numbers),
    spellings: new SpellingTable(vocabulary),
    ...anchorLists(templates, vocabulary.length, sharing),
  };
}

/** Which templates each token and each pair of tokens makes candidates. */
function anchorLists(
  templates: readonly PreparedTemplate[],
  size: number,
  sharing: FeatureArticles,
): Pick<Prepared, 'anchors' | 'pairAnchors'> {
  const anchors = Array.from({ length: size }, (): number[] => []);
  const pairAnchors = new Map<number, number[]>();
  templates.forEach((template, number) => {
    for (const [key, second] of selectAnchors(template, sharing)) {
      if (second === -1) {
        if (!anchors[key]?.includes(number)) anchors[key]?.push(number);
        continue;
      }
      const list = pairAnchors.get(pairKey(key, second));
      if (!list) pairAnchors.set(pairKey(key, second), [number]);
      else if (!list.includes(number)) list.push(number);
    }
  });
  return { anchors, pairAnchors };
}

/** The vocabulary numbers by the hashes of the words, and of the words that are read as these. */
function tokenTable(numbers: ReadonlyMap<string, number>): TokenTable {
  const table = new TokenTable();
  for (const [word, number] of numbers) table.add(hashToken(word), number);
  for (const [word, canonical] of Object.entries(canonicalTokens)) {
    const number = numbers.get(canonical);
    if (number !== undefined) table.add(hashToken(word), number);
  }
  return table;
}

/**
 * What a template is for. A `message` finds its article. An `exclusion` (`notIf`) excludes its
 * article. A `sign` names a cause of an article that a message found.
 */
export type TemplatePurpose = 'message' | 'exclusion' | 'sign';

/** A template in tokens, before their rarity is known. */
interface TemplateDraft {
  readonly article: IndexArticle;
  /**
   * The number of the article in the index, and of the template among those of its purpose in the
   * article; -1 for an exclusion.
   */
  readonly articleNumber: number;
  readonly number: number;
  readonly source: IndexTemplate;
  readonly tokens: readonly TemplateToken[];
  readonly purpose: TemplatePurpose;
  /**
   * The positions of the tokens that are part of a text of the operating system; none if the article
   * is about that text, and so has a message that is nothing else.
   */
  readonly shared: ReadonlySet<number>;
}

/** A draft whose tokens have their vocabulary numbers. */
export interface NumberedDraft extends TemplateDraft {
  /** The vocabulary number of each token. */
  readonly ids: Int32Array;
}

/** All templates of an index, in its order: of each article its messages, exclusions and signs. */
function draftTemplates(matchIndex: MatchIndex): TemplateDraft[] {
  return matchIndex.articles.flatMap((article, articleNumber) => {
    const names = tokensOfMessages(article);
    const isAboutSystemText = article.m.some(({ t, a }) => {
      const split = splitTemplate(t);
      return !a && systemTextOf(split).size === split.length;
    });
    const draft = (
      purpose: TemplatePurpose,
      source: IndexTemplate,
      number: number,
    ): TemplateDraft => {
      const split = splitTemplate(source.t);
      // Aliases are in lower case; the article's messages show which of their words are names.
      const tokens = source.a ? split.map((token) => asInMessages(token, names)) : split;
      const shared = isAboutSystemText ? new Set<number>() : systemTextOf(split);
      return { article, articleNumber, number, source, tokens, purpose, shared };
    };
    return [
      ...article.m.map((source, index) => draft('message', source, source.k ?? index)),
      ...(article.n ?? []).map((t) => draft('exclusion', { t }, -1)),
      ...(article.g ?? []).map((source, index) => draft('sign', source, source.k ?? index)),
    ];
  });
}

function systemTextOf(tokens: readonly TemplateToken[]): ReadonlySet<number> {
  return systemTextPositions(tokens.map(({ written }) => foldCase(written)));
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

/**
 * Chooses the anchors of a template: a few rare tokens and pairs of neighbors. A text that contains
 * `lowestCoverage` of the template's weight contains at least one anchor, because the features without
 * anchors weigh less than that:
 *
 *     cheapest first   EADDRINUSE  listen+EADDRINUSE  …  │  in  use  address
 *                      anchors: 70% of the weight        │  the rest: 30%
 *
 * This is the prefix filter of set-similarity joins (Chaudhuri, Ganti, Kaushik 2006), with weights.
 *
 * @returns vocabulary numbers; the second is -1 for a token alone
 */
function selectAnchors(
  template: PreparedTemplate,
  sharing: FeatureArticles,
): [first: number, second: number][] {
  const { ids, weights, links, tokens, total } = template;
  const features = [...ids].flatMap((id, position) => {
    const token = tokens[position] as TemplateToken;
    const isCommon = token.weight < commonAnchor.below;
    const single = {
      first: id,
      second: -1,
      weight: weights[position] as number,
      // How much work the anchor makes: a common word is on every line.
      cost: (sharing.tokens.get(id)?.size ?? 1) * (isCommon ? commonAnchor.factor : 1),
    };
    if (position === 0 || token.behindValue) return [single];
    const first = ids[position - 1] as number;
    const cost = sharing.pairs.get(pairKey(first, id))?.size ?? 1;
    return [single, { first, second: id, weight: links[position] as number, cost }];
  });
  features.sort((a, b) => a.cost - b.cost || b.weight - a.weight);
  const anchors: [number, number][] = [];
  let covered = 0;
  for (const { first, second, weight } of features) {
    if (covered > total * (1 - lowestCoverage)) break;
    anchors.push([first, second]);
    covered += weight;
  }
  return anchors;
}
