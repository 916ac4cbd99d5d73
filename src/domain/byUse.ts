import type { Article } from '../schema/article.ts';
import type { Entry } from './Entry.ts';

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
