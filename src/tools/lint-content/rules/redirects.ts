import { nearest } from '../../../match/index.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';

/** A redirect must lead to an existing article, without another redirect. */
export const redirects: Rule = {
  name: 'redirects',
  asks: '`content/redirects.yaml` maps ids that no article has to ids of articles, in one step.',
  fix: 'Write the id that the article has now; the message names it. If an article has the old id again, remove the entry.',
  *check(corpus): Iterable<Problem> {
    const ids = corpus.articles.map(({ id }) => id);
    for (const file of corpus.redirects) {
      const entries = new Map(Object.entries(file.data ?? {}));
      for (const [from, to] of entries) {
        if (ids.includes(from)) {
          yield problemAt(
            file,
            [from],
            `There is an article \`${from}\`, which nobody could reach. Remove this entry, or rename the article.`,
          );
        }
        const way = follow(entries, from);
        const end = way.at(-1) ?? to;
        if (way.indexOf(end) < way.length - 1) {
          yield problemAt(
            file,
            [from],
            `Leads in a circle: ${way.join(' → ')}. Remove one of them.`,
            0,
          );
        } else if (!ids.includes(end)) {
          const meant = nearest(end, ids);
          const advice = meant ? `Write \`${meant}\`?` : 'Write the id of one.';
          // The last entry of a chain says so itself.
          if (end === to)
            yield problemAt(file, [from], `There is no article \`${to}\`. ${advice}`, 0);
        } else if (end !== to) {
          yield problemAt(
            file,
            [from],
            `\`${to}\` was renamed too. Write \`${end}\`, where it leads.`,
            0,
          );
        }
      }
    }
  },
};

/** Follows a chain of redirects. The last id has no redirect, or is in the chain already (a loop). */
function follow(entries: ReadonlyMap<string, string>, from: string): string[] {
  const way = [from];
  for (let next = entries.get(from); next !== undefined; next = entries.get(next)) {
    way.push(next);
    if (way.indexOf(next) < way.length - 1) break;
  }
  return way;
}
