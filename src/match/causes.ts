import type { Candidate } from './classify.ts';
import { splitTemplate } from './template.ts';
import { causeReach, causeReachLines, functionWordWeight } from './tuning.ts';
import type { IndexTemplate } from './types.ts';

/**
 * Finds the words that name the cause of an error. A cause is claimed only on its own words:
 *
 *     best message      has a cause, and is there word for word or with all words of its own
 *     other messages    of the article, word for word: the nearest one that has a cause
 *     signs             of the article's causes, word for word: the nearest one
 *
 * @param best the article's best message, surer than `possible`
 * @param others the other messages of the article that the text contains whole
 * @param signs the signs of causes in the text, of any article
 * @returns what names the cause: its template has the id; undefined if no cause is named
 */
export function causeOf(
  best: Candidate,
  others: readonly Candidate[],
  signs: readonly Candidate[],
  text: string,
): Candidate | undefined {
  if (best.template.source.c !== undefined && (best.verified || hasOwnWords(best))) return best;
  const messages = [best, ...others];
  const named = [...others, ...signs].flatMap((candidate) => {
    const { source, articleNumber } = candidate.template;
    if (source.c === undefined || articleNumber !== best.template.articleNumber) return [];
    const distance = Math.min(...messages.map((message) => linesBetween(message, candidate, text)));
    return distance <= causeReachLines ? [{ candidate, distance }] : [];
  });
  // Of equally near ones, the longest says most. The sort is stable, so messages go before signs.
  const length = ({ start, end }: Candidate): number => end - start;
  named.sort((a, b) => a.distance - b.distance || length(b.candidate) - length(a.candidate));
  return named[0]?.candidate;
}

/** The line ends between two places, 0 if they overlap, infinite if they are far apart. */
function linesBetween(one: Candidate, other: Candidate, text: string): number {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  if (to <= from) return 0;
  if (to - from > causeReach) return Infinity;
  return text.slice(from, to).split('\n').length - 1;
}

/** Whether all words were found that the article's messages with other causes, or with none, lack. */
function hasOwnWords({ template, alignment }: Candidate): boolean {
  const cause = template.source.c;
  const isOther = ({ c, a }: IndexTemplate): boolean => !a && c !== cause;
  const foreign = new Set(
    template.article.m.filter(isOther).flatMap(({ t }) => splitTemplate(t).map(({ word }) => word)),
  );
  const found = new Set(alignment.positions);
  const own = [...template.tokens.keys()].filter((position) => {
    const token = template.tokens[position];
    return token !== undefined && token.weight > functionWordWeight && !foreign.has(token.word);
  });
  return own.length > 0 && own.every((position) => found.has(position));
}
