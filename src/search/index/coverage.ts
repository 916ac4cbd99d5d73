import type { CodeSystem } from '../../domain/codes/systems.ts';
import { articleTool } from '../../domain/urls.ts';
import { commonWords } from '../../match/index.ts';
import { stem, tokensOf } from '../tokens.ts';
import { coverageWeights, leastCoverage, nameWeight, unknownNameFactor } from '../tuning.ts';
import type { TermMatch } from './findTerm.ts';
import { type RecordText, recordTexts, type SearchHit } from './rerank.ts';
import type { Scores } from './score.ts';

/** A ranked article, with its number in the index. */
interface Ranked {
  readonly hit: SearchHit;
  readonly document: number;
}

/**
 * Tells whether an article covers a query, or only shares words with it. The matcher decides where it
 * is sure, and a code decides where it names one error. Otherwise four figures from 0 to 1 are added
 * up, see `coverageWeights`.
 *
 * @param query the text of the query
 * @param scores what the index found for its terms
 */
export function isCovered(
  query: string,
  scores: Pick<Scores, 'matches' | 'codes'>,
  { hit, document }: Ranked,
): boolean {
  if (hit.sure) return true;
  const texts = recordTexts(hit.record);
  const named = scores.codes.filter(({ system, row: [code] }) => isOneError(system, code));
  if (named.length > 0)
    return named.some(({ row: [code, , also] }) =>
      texts.some(({ terms }) => [code, also].some((own) => terms.has((own ?? '').toLowerCase()))),
    );
  const listed = hit.record.codes.map(({ code }) => code);
  if (
    scores.codes.some(({ system, row }) => nameSystems.includes(system) && listed.includes(row[0]))
  )
    return true;
  return coverage(query, scores.matches, { hit, document }, texts) >= leastCoverage;
}

/**
 * Tells whether an article covers the words of a query without its bare numbers: somebody else's port
 * in `port 3000 already in use`.
 */
export function coversWords(
  query: string,
  scores: Pick<Scores, 'matches' | 'codes'>,
  ranked: Ranked,
): boolean {
  const matches = scores.matches.filter(({ asked: { term } }) => !/^\d+$/.test(term));
  return matches.length < scores.matches.length && isCovered(query, { ...scores, matches }, ranked);
}

/** Systems whose codes name one error each. A code of errno or HTTP comes with many errors. */
const oneErrorSystems: readonly CodeSystem[] = ['typescript', 'rust', 'sqlstate', 'hresult'];

/** Systems whose codes are names. An article that lists one is about it, whatever else the query has. */
const nameSystems: readonly CodeSystem[] = ['errno', 'signal'];

/** A bare number may be anything, so it is no evidence by itself. */
function isOneError(system: CodeSystem, code: string): boolean {
  return oneErrorSystems.includes(system) && /[a-z]/i.test(code);
}

function coverage(
  query: string,
  matches: readonly TermMatch[],
  { hit, document }: Ranked,
  texts: readonly RecordText[],
): number {
  const terms = weighedTerms(query, matches);
  const foreign = foreignNumbers(query, hit, texts);
  const has = ({ asked: { term }, impacts }: TermMatch): boolean =>
    impacts.has(document) && !foreign.has(term);
  const total = sumOf(terms);
  if (total === 0) return 0;
  const covered = sumOf(terms.filter(({ match }) => has(match)));
  return (
    coverageWeights.share * (covered / total) +
    coverageWeights.likeness * nearestLikeness(terms, total, hit.record.id, texts, has) +
    coverageWeights.agreement * (hit.agreement ?? 0) +
    coverageWeights.evidence * Math.min(1, covered)
  );
}

interface WeighedTerm {
  readonly match: TermMatch;
  readonly weight: number;
}

const sumOf = (terms: readonly WeighedTerm[]): number =>
  terms.reduce((sum, { weight }) => sum + weight, 0);

/** How programs write names: `ERR_NAME_NOT_RESOLVED`, `KeyError`, `java.lang.NullPointerException`. */
const machineName =
  /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:[a-z]+\.)*[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)$/;

/**
 * The words of a query with their weights, and the machine names among them. If no article has a
 * name, its parts say little: `ERR_NAME_NOT_RESOLVED` is not about names.
 */
function weighedTerms(query: string, matches: readonly TermMatch[]): WeighedTerm[] {
  const names = tokensOf(query).filter(
    ({ kind, start, end }) => kind === 'name' && machineName.test(query.slice(start, end)),
  );
  const isName = new Set(names.map(({ term }) => term));
  const unknown = new Set(
    matches.flatMap(({ asked: { term }, impacts }) =>
      isName.has(term) && impacts.size === 0 ? [term] : [],
    ),
  );
  const parts = new Set(
    tokensOf(query).flatMap(({ term, kind, start, end }) =>
      kind === 'word' &&
      names.some((name) => unknown.has(name.term) && start >= name.start && end <= name.end)
        ? [term]
        : [],
    ),
  );
  return matches.flatMap((match) => {
    const { term, kind } = match.asked;
    // A translation of a message that is known by its code.
    if (match.impacts.size === 0 && /\P{ASCII}/u.test(term)) return [];
    if (kind === 'word')
      return [{ match, weight: match.weight * (parts.has(term) ? unknownNameFactor : 1) }];
    return isName.has(term)
      ? [{ match, weight: unknown.has(term) ? nameWeight : match.weight }]
      : [];
  });
}

/** The weight of a word of an article's text, by its stem: frequent words say little. */
const stemWeights: ReadonlyMap<string, number> = new Map(
  [...commonWords].map(([word, weight]) => [stem(word), weight]),
);

/**
 * How well the most similar text of an article and the query cover each other, from 0 to 1: the
 * harmonic mean of the shares that each has of the other.
 */
function nearestLikeness(
  terms: readonly WeighedTerm[],
  total: number,
  id: string,
  texts: readonly RecordText[],
  has: (match: TermMatch) => boolean,
): number {
  const tool = new Set(articleTool(id).split('-'));
  const asked = terms.filter(({ match }) => has(match));
  const forms = new Set(asked.flatMap(({ match }) => [match.asked.term, ...match.terms]));
  let best = 0;
  for (const text of texts) {
    const shared = asked.filter(({ match: { asked: own, terms: found } }) =>
      [own.term, ...found].some((term) => text.terms.has(term) || tool.has(term)),
    );
    const ofQuery = sumOf(shared) / total;
    let whole = 0;
    let there = 0;
    for (const word of new Set(text.words)) {
      const weight = stemWeights.get(word) ?? 1;
      whole += weight;
      if (forms.has(word)) there += weight;
    }
    const ofText = whole === 0 ? 0 : there / whole;
    if (ofQuery + ofText > 0) best = Math.max(best, (2 * ofQuery * ofText) / (ofQuery + ofText));
  }
  return best;
}

/** A bare number behind the name of its system, such as `HTTP 418` and `[Errno 13]`. */
const namedNumber = /\b(http|errno|signal|exit|sqlstate)\b[^\d\n]{0,20}?(\d{2,5})\b/gi;

/**
 * The numbers of a query that are codes of another system in an article: 418 is a code of React, but
 * `HTTP 418` is not.
 */
function foreignNumbers(
  query: string,
  { record }: SearchHit,
  texts: readonly RecordText[],
): ReadonlySet<string> {
  const foreign = new Set<string>();
  for (const [, system = '', number = ''] of query.matchAll(namedNumber)) {
    const name = system.toLowerCase();
    const own = record.codes.find(({ code }) => code === number);
    const isNamed = texts.some(({ terms }) => terms.has(name) && terms.has(number));
    if (own && own.system !== name && !isNamed) foreign.add(number);
  }
  return foreign;
}
