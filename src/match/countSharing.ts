import type { NumberedDraft } from './draftTemplates.ts';
import { pairKey } from './pairKey.ts';

/** Which articles share a feature. Many messages of one article do not make a feature common. */
export interface FeatureArticles {
  /** By vocabulary number: the numbers of the articles that contain the token. */
  readonly tokens: ReadonlyMap<number, ReadonlySet<number>>;
  /** By `pairKey` of two tokens with no placeholder between them: the same. */
  readonly pairs: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * Finds which articles share tokens and pairs of neighbors. Aliases do not count, because they repeat
 * words of the messages.
 */
export function countSharing(drafts: readonly NumberedDraft[]): FeatureArticles {
  const tokenArticles = new Map<number, Set<number>>();
  const pairArticles = new Map<number, Set<number>>();
  const add = (map: Map<number, Set<number>>, key: number, article: number): void => {
    const set = map.get(key);
    if (set) set.add(article);
    else map.set(key, new Set([article]));
  };
  for (const { ids, tokens, articleNumber, source } of drafts) {
    if (source.a) continue;
    ids.forEach((id, position) => {
      add(tokenArticles, id, articleNumber);
      if (position > 0 && !tokens[position]?.behindValue)
        add(pairArticles, pairKey(ids[position - 1] as number, id), articleNumber);
    });
  }
  return { tokens: tokenArticles, pairs: pairArticles };
}
