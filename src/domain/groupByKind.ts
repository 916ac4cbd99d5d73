import type { Article } from '../schema/article.ts';
import type { Entry } from './Entry.ts';

/** Articles of one kind. */
export interface KindGroup<Item> {
  readonly kind: Article['kind'];
  readonly list: readonly Item[];
}

/** Articles by kind, in their order; the kind with most of them first, the others last. */
export function groupByKind<Item extends Entry<Article>>(
  articles: readonly Item[],
): KindGroup<Item>[] {
  const groups = new Map<Article['kind'], Item[]>();
  for (const item of articles) {
    const list = groups.get(item.data.kind);
    if (list) list.push(item);
    else groups.set(item.data.kind, [item]);
  }
  const last = ({ kind }: KindGroup<Item>): number => Number(kind === 'other');
  return [...groups]
    .map(([kind, list]) => ({ kind, list }))
    .sort(
      (a, b) => last(a) - last(b) || b.list.length - a.list.length || (a.kind < b.kind ? -1 : 1),
    );
}
