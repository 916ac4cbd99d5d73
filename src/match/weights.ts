import type { NumberedDraft } from './prepare.ts';
import { isName } from './tokens.ts';
import {
  aliasPairWeight,
  chancePair,
  codeDigits,
  codeNumberWeight,
  errorLevelWeight,
  fatalLevelWeight,
  functionWordWeight,
  leastRarity,
  logWordWeight,
  nameWeights,
  npmLevelWeight,
  pairWeights,
  sharingPenalty,
  shortNumberWeight,
  valueNumberWeight,
  valuePairWeights,
  valueWordWeights,
  warningLevelWeight,
  wordWeights,
} from './tuning.ts';
import type { PreparedTemplate } from './types.ts';

/** Words without meaning of their own. */
const functionWords =
  'a an and are as at be been by can could did do does for from had has have i if in into is it its may more of on one or other should so such than that the their them then there these this to too use used was were what when where which while will with would you your not no s t';

/** Words that are frequent in any tool's output and in any text about errors. */
const logWords =
  'error errors fatal warning exception failed failure fail file files directory path name line code exit status message found find open read write set get run running command process server client connection connect request response version type value values object function module package key data user host port socket address system service start started stop not_found invalid unknown missing required available already exists exist access denied permission permissions allowed allow argument arguments option options string number null undefined none true false new main test build install update load loading create created delete add added remove method class field default local remote source target input output stream content list index end begin first last result results http https www com org html json api url uri javascript python node java docker git npm linux windows app application project library lib bin usr etc home root var tmp src see check make sure using please try info debug warn trace log at_line called call returned return raise throw caused cause expected got given actual because before after during only all any both same different another existing current need needs must does_not cannot unable problem details help python3 python2 pip3 http1 http2 utf8 utf16 utf_8 x86_64 amd64 arm64 x64 sha1 sha256 sha512 md5 base64 ipv4 ipv6 es6 localhost network github gitlab ubuntu debian macos chrome firefox postgresql mysql nginx';

/** The weights of frequent words. An ordinary rare word weighs 1. */
export const commonWords: ReadonlyMap<string, number> = new Map([
  ...logWords.split(' ').map((word) => [word, logWordWeight] as const),
  ...functionWords.split(' ').map((word) => [word, functionWordWeight] as const),
  // Almost every paste contains these, and wrappers add and drop them.
  ['error', errorLevelWeight],
  ['fatal', fatalLevelWeight],
  ['warning', warningLevelWeight],
  ['npm', npmLevelWeight],
]);

/**
 * How distinctive a token of a template is, regardless of how many articles share it.
 * An ordinary word weighs 1; a name such as `ERR_CONNECTION_REFUSED` weighs as much as three.
 *
 * @param token as the template writes it
 * @param inValue whether the token is part of a URL, a path or a version, which differs from user to
 *   user even where the template marks no placeholder
 */
export function tokenWeight(token: string, inValue: boolean): number {
  const digits = token.replace(/[^0-9]/g, '').length;
  if (digits === token.length) {
    if (inValue) return valueNumberWeight;
    return digits < codeDigits ? shortNumberWeight : codeNumberWeight;
  }
  const common = commonWords.get(token.toLowerCase());
  const weight = common ?? lengthWeight(token, isName(token) ? nameWeights : wordWeights);
  if (!inValue) return weight;
  return Math.min(weight, valueWordWeights.most) * valueWordWeights.factor;
}

function lengthWeight(
  token: string,
  { base, perLetter, most }: { base: number; perLetter: number; most: number },
): number {
  return Math.min(most, base + perLetter * token.length);
}

/**
 * Stage 3, weighing: gives each token of a template, and each link between neighbors, its weight.
 *
 * A word that only one message contains identifies it; a word that every log contains identifies
 * nothing. The weight of a token is how distinctive it looks (`tokenWeight`) times how rare it is
 * among the articles. Two ordinary words side by side are rarer than each alone, so links weigh too:
 *
 *     token    port      is        already    allocated
 *     weight   0.45      0.15      0.45       1.14
 *     link          0.33     0.33       0.41              (while no other article shares them)
 */
export function weighTemplate(draft: NumberedDraft, sharing: FeatureArticles): PreparedTemplate {
  const { tokens, ids, source } = draft;
  // A part of a split index cannot count how rare a word is in the whole, so it carries its weights.
  const stored = source.w === undefined ? undefined : readWeights(source.w);
  const weights = stored?.slice(0, tokens.length) ?? tokenWeights(draft, sharing);
  const links = stored?.slice(tokens.length) ?? linkWeights(draft, weights, sharing);
  const positions = new Map<number, number[]>();
  ids.forEach((id, position) => {
    const list = positions.get(id);
    if (list) list.push(position);
    else positions.set(id, [position]);
  });
  return { ...draft, weights, links, positions, total: sum(weights) + sum(links) };
}

function tokenWeights({ tokens, ids }: NumberedDraft, sharing: FeatureArticles): Float64Array {
  return Float64Array.from(
    tokens,
    (token, position) =>
      token.weight * rarity(sharing.tokens.get(ids[position] as number)?.size ?? 1),
  );
}

/** By position: the weight of a token's standing right behind the token before it. */
function linkWeights(
  { tokens, ids, source }: NumberedDraft,
  weights: Float64Array,
  sharing: FeatureArticles,
): Float64Array {
  return Float64Array.from(tokens, (token, position) => {
    if (position === 0) return 0;
    const weaker = Math.min(weights[position - 1] as number, weights[position] as number);
    // Tokens on both sides of a value: their order is weak evidence.
    if (token.behindValue) return valuePairWeights.base + valuePairWeights.perWeight * weaker;
    // The words of an alias come in any order.
    if (source.a) return aliasPairWeight;
    const key = pairKey(ids[position - 1] as number, ids[position] as number);
    const shared = sharing.pairs.get(key)?.size ?? 1;
    // Next to a word such as `the`, nearly any word may stand.
    const chance = weaker < chancePair.below ? chancePair.factor : 1;
    const { base, perWeight, mostToken } = pairWeights;
    return (base + perWeight * Math.min(mostToken, weaker)) * rarity(shared) * chance;
  });
}

/** The factor for a feature that `count` articles share: it falls with each doubling. */
function rarity(count: number): number {
  return Math.max(leastRarity, 1 - sharingPenalty * Math.log2(Math.max(1, count)));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Which articles share a feature. Many messages of one article do not make a feature common. */
export interface FeatureArticles {
  /** By vocabulary number: the numbers of the articles that contain the token. */
  readonly tokens: ReadonlyMap<number, ReadonlySet<number>>;
  /** By `pairKey` of two tokens with no placeholder between them: the same. */
  readonly pairs: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Finds which articles share tokens and pairs of neighbors. Aliases do not count, because they repeat
 * words of the messages, and neither do signs, because they find no article.
 */
export function countSharing(drafts: readonly NumberedDraft[]): FeatureArticles {
  const tokenArticles = new Map<number, Set<number>>();
  const pairArticles = new Map<number, Set<number>>();
  const add = (map: Map<number, Set<number>>, key: number, article: number): void => {
    const set = map.get(key);
    if (set) set.add(article);
    else map.set(key, new Set([article]));
  };
  for (const { ids, tokens, articleNumber, source, purpose } of drafts) {
    if (source.a || purpose === 'sign') continue;
    ids.forEach((id, position) => {
      add(tokenArticles, id, articleNumber);
      if (position > 0 && !tokens[position]?.behindValue)
        add(pairArticles, pairKey(ids[position - 1] as number, id), articleNumber);
    });
  }
  return { tokens: tokenArticles, pairs: pairArticles };
}

/** Steps for each unit of weight. Weights are at most 2.6, so a step fits one printable character. */
const steps = 25;
const first = '0'.charCodeAt(0);

/** Writes weights as text, one character each. */
export function writeWeights(weights: Float64Array): string {
  return String.fromCharCode(
    ...Array.from(weights, (weight) => first + Math.round(weight * steps)),
  );
}

/** Reads the weights of a text that `writeWeights` wrote. */
function readWeights(text: string): Float64Array {
  return Float64Array.from(text, (character) => (character.charCodeAt(0) - first) / steps);
}

/** The key of two tokens that stand side by side. Vocabularies stay far below 2^21 tokens. */
export function pairKey(first: number, second: number): number {
  return first * 0x200000 + second;
}
