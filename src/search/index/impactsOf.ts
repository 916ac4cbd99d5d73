import { tokensOf } from '../tokensOf.ts';
import type { fieldTexts } from './fieldTexts.ts';

/**
 * How soon more of the same term stops to count: BM25's usual value. How much the length of a field
 * counts: less than the usual 0.75, as fields here are short, and a second wording is no dilution.
 */
const k1 = 1.2;
const b = 0.5;

/** Impacts are whole numbers up to this. */
export const maxImpact = 63;

/**
 * What each term says about each document: BM25F (Robertson, Zaragoza 2004) without the rarity of
 * the term, which the query knows, rounded to whole numbers from 1 to 63.
 *
 * @returns for each term, in pairs: how many documents further than the last, and the impact
 */
export function termImpacts(
  documents: readonly ReturnType<typeof fieldTexts>[],
): Map<string, number[]> {
  const counted = documents.map((fields) =>
    fields.map(({ weight, texts }) => ({ weight, ...countTerms(texts) })),
  );
  const mean = (documents[0] ?? []).map((_, field) => {
    const all = counted.reduce((sum, fields) => sum + (fields[field]?.length ?? 0), 0);
    return Math.max(1, all / Math.max(1, documents.length));
  });
  const postings = new Map<string, number[]>();
  const last = new Map<string, number>();
  counted.forEach((fields, document) => {
    const frequency = new Map<string, number>();
    fields.forEach(({ weight, counts, length }, field) => {
      const norm = 1 - b + (b * length) / (mean[field] ?? 1);
      for (const [term, count] of counts)
        frequency.set(term, (frequency.get(term) ?? 0) + (weight * count) / norm);
    });
    for (const [term, value] of frequency) {
      const impact = Math.max(1, Math.round((maxImpact * value) / (k1 + value)));
      const list = postings.get(term) ?? [];
      list.push(document - (last.get(term) ?? 0), impact);
      last.set(term, document);
      postings.set(term, list);
    }
  });
  return postings;
}

function countTerms(texts: readonly string[]) {
  const counts = new Map<string, number>();
  let length = 0;
  for (const text of texts) {
    for (const { term, kind } of tokensOf(text)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      if (kind === 'word') length += 1;
    }
  }
  return { counts, length };
}
