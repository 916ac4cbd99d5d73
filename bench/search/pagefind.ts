import { editDistance } from '../../src/match/index.ts';
import type { TermMatch } from '../../src/search/index/findTerm.ts';
import type { QueryTerm } from '../../src/search/index/query.ts';
import { scoreFound } from '../../src/search/index/score.ts';
import type { SearchSource } from '../../src/search/index/search.ts';
import { type PartsHead, PartsReader, type ReadFile } from './miniSearch.ts';

/** What is used of Pagefind's script for browsers. */
export interface PagefindEngine {
  search(query: string): Promise<{ results: readonly { id: string; score: number }[] }>;
}

interface FragmentsHead extends PartsHead {
  /** The first characters of the name of each document's fragment: as many as tell them apart. */
  readonly fragments: string;
  readonly width: number;
}

/**
 * Spells a term in letters alone, so that Pagefind neither splits it nor drops its marks; the
 * spelling of a term's beginning is the beginning of its spelling.
 */
export function spell(term: string): string {
  return [...term]
    .map((character) => {
      if (/[a-pr-z]/.test(character)) return character;
      const code = [...(character.codePointAt(0) ?? 0).toString(16)];
      return `q${code.map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')}q`;
    })
    .join('');
}

/** Ends each indexed term, so that a term is not found as the beginning of a longer one. */
export const end = 'qq';

const leastTypo = 5;
const leastTwoTypos = 9;

/** Brings a word that says all it can to about 63, as `scoreFound` expects. */
const scale = 63 / 12;

/** Asks Pagefind for each term of a query, and adds up what it says. */
export function pagefindSource(
  readFile: ReadFile,
  open: () => Promise<PagefindEngine>,
): SearchSource {
  const reader = new PartsReader(readFile);
  let engine: Promise<PagefindEngine> | undefined;
  let documents: Map<string, number> | undefined;
  const find = async (own: QueryTerm, isCode: boolean): Promise<TermMatch> => {
    const { search } = await (engine ??= open());
    const { count, fragments, width } = (await reader.head()) as FragmentsHead;
    documents ??= new Map(
      Array.from({ length: count }, (_, at) => [fragments.slice(at * width, (at + 1) * width), at]),
    );
    const rarity = (n: number): number => Math.log(1 + (count - n + 0.5) / (n + 0.5));
    const impacts = new Map<number, number>();
    const add = async (spelled: string, weight: number): Promise<number> => {
      const { results } = await search(spelled);
      const idf = rarity(results.length);
      for (const { id, score } of results) {
        const document = documents?.get(id.slice('unknown_'.length).slice(0, width)) ?? -1;
        const impact = weight * Math.min(63, (scale * score) / idf);
        impacts.set(document, Math.max(impact, impacts.get(document) ?? 0));
      }
      return results.length;
    };
    const has = async (term: string): Promise<boolean> =>
      (await search(`"${spell(term)}${end}"`)).results.length > 0;
    const typed = own.kind === 'word' ? own.typed : own.term;
    let terms: readonly string[] = [own.term];
    let exact = 0;
    if (await has(own.term)) {
      exact = await add(spell(own.term) + end, 1);
      if (own.open && typed.length > 1 && own.term.startsWith(typed)) await add(spell(typed), 0.35);
    } else if (!isCode && typed.length > 1) {
      // Pagefind shortens what it does not have: only our words say what begins so.
      const letters = /^[a-z_]+$/.test(own.term);
      const words =
        letters && (own.open || typed.length >= leastTypo)
          ? (await reader.load<string>('words')).split(' ')
          : [];
      const longer = own.open ? words.filter((word) => word.startsWith(typed)) : [];
      if (longer.length > 0) {
        await add(spell(typed), 0.7);
        terms = longer;
      } else if (typed.length >= leastTypo && own.kind !== 'code') {
        let near = words.filter((word) => editDistance(word, own.term, 1) <= 1);
        if (near.length === 0 && typed.length >= leastTwoTypos)
          near = words.filter((word) => editDistance(word, own.term, 2) <= 2);
        for (const word of near.slice(0, 30)) await add(spell(word) + end, 0.6);
        if (near.length > 0) terms = near;
      }
    }
    const weight = (own.prior * rarity(exact || impacts.size)) / rarity(0);
    return { asked: own, impacts, weight, terms };
  };
  return {
    head: () => reader.head(),
    record: (document) => reader.record(document),
    scores: async (asked) => {
      const meanings = await Promise.all(asked.map(({ term }) => reader.meanings(term)));
      const found = await Promise.all(
        asked.map((own, at) => find(own, (meanings[at]?.length ?? 0) > 0)),
      );
      return scoreFound(found, meanings);
    },
  };
}
