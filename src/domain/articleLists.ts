import type { Article } from '../schema/article.ts';
import type { Tool } from '../schema/site.ts';

/** Something with its id, as a collection holds it. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** The articles of a tool, by their message. */
export function toolArticles<Item extends Entry<Article>>(
  articles: readonly Item[],
  tool: string,
): Item[] {
  return articles
    .filter(({ data }) => data.tool === tool)
    .sort((a, b) => a.data.error.localeCompare(b.data.error, 'en'));
}

/**
 * Articles with the most useful first, as far as that is known without watching readers: those that
 * most others lead to, then those that cover most causes and wordings, then by their message.
 *
 * @param all every article, whose relations count
 */
export function sortByPopularity<Item extends Entry<Article>>(
  articles: readonly Item[],
  all: readonly Entry<Article>[],
): Item[] {
  const led = new Map<string, number>();
  for (const { data } of all)
    for (const { id } of data.related) led.set(id, (led.get(id) ?? 0) + 1);
  const breadth = ({ data }: Item): number => data.causes.length + data.messages.length;
  return [...articles].sort(
    (a, b) =>
      (led.get(b.id) ?? 0) - (led.get(a.id) ?? 0) ||
      breadth(b) - breadth(a) ||
      a.data.error.localeCompare(b.data.error, 'en'),
  );
}

/** The order of tools in lists: their own order, then their names. */
export function compareTools(a: Entry<Tool>, b: Entry<Tool>): number {
  return a.data.order - b.data.order || a.data.name.localeCompare(b.data.name);
}

/** The entries before and after one in a list; undefined at its ends. */
export function previousAndNext<Item extends Entry<unknown>>(list: readonly Item[], id: string) {
  const index = list.findIndex((entry) => entry.id === id);
  if (index === -1)
    throw new Error(`neighbours: "${id}" is not in the list of ${list.length} entries.`);
  return { previous: list[index - 1], next: list[index + 1] };
}

/** The articles that were reviewed last, the latest first; on one day, in the order of their ids. */
export function recentlyReviewed<Item extends Entry<Article>>(
  articles: readonly Item[],
  count: number,
): Item[] {
  return [...articles]
    .sort((a, b) => b.data.reviewed.localeCompare(a.data.reviewed) || a.id.localeCompare(b.id))
    .slice(0, count);
}

/** Articles of one kind. */
interface KindGroup<Item> {
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

/** A kind of error as a heading: `resource-limit` is `Resource limit`, `dns` is `DNS`. */
export function kindName(kind: string): string {
  if (kind === 'dns' || kind === 'tls') return kind.toUpperCase();
  const words = kind.replace('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
