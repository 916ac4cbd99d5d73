import type { NumberedDraft } from './draftTemplates.ts';
import { pairKey } from './pairKey.ts';

/** Which articles have a feature: many wordings of one article do not make it common. */
export interface Sharing {
  /** By vocabulary number: the numbers of the articles. */
  readonly tokens: ReadonlyMap<number, ReadonlySet<number>>;
  /** By `pairKey` of two tokens with no value between them. */
  readonly pairs: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Counts which articles share tokens and pairs of neighbours. Aliases do not count: they repeat words
 * of the messages.
 */
export function countSharing(drafts: readonly NumberedDraft[]): Sharing {
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
  return { tokens: tokenArticles, pairs: pairArticles };
}
