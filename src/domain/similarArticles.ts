import { commonWords } from '../match/commonWords.ts';
import type { Article } from '../schema/article.ts';
import type { Entry } from './Entry.ts';

/** What two articles may share, by how much it says that they are alike; a word counts by its rarity. */
const worth = { code: 3, exitCode: 0.3, cause: 2, kind: 0.6, tool: 0.8, word: 1 } as const;

/** Two that are less alike are not shown together: a shared kind and a shared tool are not enough. */
const leastLikeness = 2.2;

/** One thing that an article has, and how much it says. */
type Features = ReadonlyMap<string, number>;

const cache = new WeakMap<readonly Entry<Article>[], ReturnType<typeof prepare>>();

/**
 * The articles that are like one, the most alike first: by codes, causes, kind, tool and the words of
 * their titles and names, each the more the fewer articles have it.
 *
 * @param all every article; worked out once for each list
 */
export function similarArticles(
  entry: Entry<Article>,
  all: readonly Entry<Article>[],
): Entry<Article>[] {
  let prepared = cache.get(all);
  if (!prepared) cache.set(all, (prepared = prepare(all)));
  const { features, owners } = prepared;
  const likeness = new Map<Entry<Article>, number>();
  for (const [feature, value] of features.get(entry.id) ?? []) {
    const sharing = owners.get(feature) ?? [];
    const rarity = Math.log(all.length / sharing.length) / Math.log(Math.max(2, all.length));
    for (const other of sharing)
      if (other.id !== entry.id)
        likeness.set(other, (likeness.get(other) ?? 0) + value * (0.2 + rarity));
  }
  return [...likeness]
    .filter(([, value]) => value >= leastLikeness)
    .sort(([a, one], [b, two]) => two - one || (a.id < b.id ? -1 : 1))
    .map(([other]) => other);
}

function prepare(all: readonly Entry<Article>[]) {
  const features = new Map(all.map((entry) => [entry.id, featuresOf(entry.data)]));
  const owners = new Map<string, Entry<Article>[]>();
  for (const entry of all) {
    for (const feature of features.get(entry.id)?.keys() ?? []) {
      const list = owners.get(feature);
      if (list) list.push(entry);
      else owners.set(feature, [entry]);
    }
  }
  return { features, owners };
}

function featuresOf(article: Article): Features {
  const features = new Map<string, number>([
    [`kind ${article.kind}`, worth.kind],
    [`tool ${article.tool}`, worth.tool],
  ]);
  // How a program ended is mostly the same, whatever went wrong.
  for (const { system, code } of article.codes)
    features.set(`code ${code.toUpperCase()}`, system === 'exit' ? worth.exitCode : worth.code);
  for (const { id } of article.causes) features.set(`cause ${id}`, worth.cause);
  // Not of every wording: what twelve messages happen to share says nothing.
  const texts = [article.error, ...article.aliases];
  const words = texts
    .join(' ')
    .replace(/<[a-z-]+>/g, ' ')
    .toLowerCase()
    .match(/[a-z][a-z0-9]{2,}/g);
  for (const word of new Set(words))
    if ((commonWords.get(word) ?? 1) > 0.2)
      features.set(`word ${word}`, (commonWords.get(word) ?? 1) * worth.word);
  return features;
}
