import type { Article } from '../schema/article.ts';
import type { Repro } from '../schema/repro.ts';
import type { Tool } from '../schema/site.ts';

/** An entry of a content collection: its id and its data. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
}

/** Returns the articles of a tool, sorted by their message. */
export function toolArticles<Item extends Entry<Article>>(
  articles: readonly Item[],
  tool: string,
): Item[] {
  return articles
    .filter(({ data }) => data.tool === tool)
    .sort((a, b) => a.data.error.localeCompare(b.data.error, 'en'));
}

/**
 * Sorts articles by how useful they probably are. We do not track users, so the number of articles
 * that link to an article decides, then its number of causes and wordings, then its message.
 *
 * @param all every article; only links from these count
 */
export function sortByPopularity<Item extends Entry<Article>>(
  articles: readonly Item[],
  all: readonly Entry<Article>[],
): Item[] {
  const inboundLinks = new Map<string, number>();
  for (const { data } of all)
    for (const { id } of data.related) inboundLinks.set(id, (inboundLinks.get(id) ?? 0) + 1);
  const breadth = ({ data }: Item): number => data.causes.length + data.messages.length;
  return [...articles].sort(
    (a, b) =>
      (inboundLinks.get(b.id) ?? 0) - (inboundLinks.get(a.id) ?? 0) ||
      breadth(b) - breadth(a) ||
      a.data.error.localeCompare(b.data.error, 'en'),
  );
}

/** Compares two tools for sorting: by their `order`, then by name. */
export function compareTools(a: Entry<Tool>, b: Entry<Tool>): number {
  return a.data.order - b.data.order || a.data.name.localeCompare(b.data.name);
}

/**
 * Returns the entries before and after an entry of a list. The first entry has no previous one, and
 * the last entry has no next one: undefined.
 *
 * @throws if the list has no entry with this id
 */
export function previousAndNext<Item extends Entry<unknown>>(list: readonly Item[], id: string) {
  const index = list.findIndex((entry) => entry.id === id);
  if (index === -1)
    throw new Error(`previousAndNext: "${id}" is not in the list of ${list.length} entries.`);
  return { previous: list[index - 1], next: list[index + 1] };
}

/** Returns the most recently reviewed articles, the latest first, and by id within a day. */
export function recentlyReviewed<Item extends Entry<Article>>(
  articles: readonly Item[],
  count: number,
): Item[] {
  return [...articles]
    .sort((a, b) => b.data.reviewed.localeCompare(a.data.reviewed) || a.id.localeCompare(b.id))
    .slice(0, count);
}

/** The fewest lines of an example log: a single message would not show that whole logs work. */
const minExampleLines = 5;

/**
 * Returns real output for users who want to try the site: that of the first article with a recorded
 * session that is long enough, the most useful article first. Undefined if there is none.
 */
export function exampleLog(
  articles: readonly Entry<Article>[],
  records: readonly Entry<Repro>[],
): string | undefined {
  return sortByPopularity(articles, articles)
    .map(({ id }) => records.find((record) => record.id === id)?.data.sessions[0]?.provoke.trim())
    .find((log) => log !== undefined && log.split('\n').length >= minExampleLines);
}

/** The articles of one kind. */
interface KindGroup<Item> {
  readonly kind: Article['kind'];
  readonly list: readonly Item[];
}

/**
 * Groups articles by kind. The kind with the most articles comes first, `other` last. Within a kind,
 * the articles stay in the given order.
 */
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

/**
 * Returns the heading of a kind of error.
 *
 * @example
 * kindName('resource-limit'); // 'Resource limit'
 * kindName('dns'); // 'DNS'
 */
export function kindName(kind: string): string {
  if (kind === 'dns' || kind === 'tls') return kind.toUpperCase();
  const words = kind.replace('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns the path of the list of a kind's articles, from the root of the site. */
export function kindPath(kind: Article['kind']): string {
  return `/kinds/${kind}/`;
}

/** Returns the path of the list of a tool's articles, from the root of the site. */
export function toolPath(tool: string): string {
  return `/errors/${tool}/`;
}

/** A tool and its articles. */
interface ToolGroup {
  readonly tool: Entry<Tool>;
  readonly list: readonly Entry<Article>[];
}

/** Groups tools by the first letter of their names, in capitals. All other characters are one group. */
export function toolsByLetter<Group extends ToolGroup>(
  groups: readonly Group[],
): { readonly letter: string; readonly groups: readonly Group[] }[] {
  const sorted = [...groups].sort((a, b) => a.tool.data.name.localeCompare(b.tool.data.name, 'en'));
  const byLetter = Map.groupBy(sorted, ({ tool }) => {
    const first = tool.data.name.charAt(0).toUpperCase();
    return /[A-Z]/.test(first) ? first : '0–9';
  });
  return [...byLetter].map(([letter, ofLetter]) => ({ letter, groups: ofLetter }));
}
