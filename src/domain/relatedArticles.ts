import { commonWords } from '../match/index.ts';
import type { Article, Relation } from '../schema/article.ts';
import { mapTable } from '../schema/vocabulary.ts';
import type { Entry } from './articleLists.ts';

/** How another article is related to one: as declared, or `similar` where that was worked out. */
export interface RelatedArticle {
  readonly id: string;
  readonly relation: Article['related'][number]['relation'] | 'similar';
  /** How to tell the two apart, for `confused-with`. */
  readonly difference?: string;
  readonly article: Article;
}

/** What the site has to know about a relation between two articles. */
interface RelationInfo {
  /** What the other article is to this one, in words. */
  readonly name: string;
  /** The relation that the other article has to declare. Undefined if it may stay silent. */
  readonly otherEnd: Relation['relation'] | undefined;
}

/** Every relation: those that an article declares, and `similar`, which is worked out. */
export const relations: Readonly<Record<RelatedArticle['relation'], RelationInfo>> = {
  'confused-with': { name: 'Confused with', otherEnd: 'confused-with' },
  causes: { name: 'Can cause', otherEnd: 'caused-by' },
  'caused-by': { name: 'Can be caused by', otherEnd: 'causes' },
  'same-fix': { name: 'Same fix', otherEnd: 'same-fix' },
  'see-also': { name: 'See also', otherEnd: undefined },
  similar: { name: 'Similar', otherEnd: undefined },
};

/** What another article is to this one, in words. */
export const relationNames: Readonly<Record<RelatedArticle['relation'], string>> = mapTable(
  relations,
  ({ name }) => name,
);

/** No article leads to more others than these. */
const most = 6;

/**
 * What an article is related to: first what it declares, in its order, then the articles most like
 * it. The content lint has checked that those declared exist.
 */
export function relatedArticles(
  entry: Entry<Article>,
  all: readonly Entry<Article>[],
): RelatedArticle[] {
  const declared = entry.data.related.flatMap((relation): RelatedArticle[] => {
    const other = all.find(({ id }) => id === relation.id);
    return other ? [{ ...relation, article: other.data }] : [];
  });
  const known = new Set(declared.map(({ id }) => id));
  const similar = similarArticles(entry, all)
    .filter(({ id }) => !known.has(id))
    .map(({ id, data }) => ({ id, relation: 'similar' as const, article: data }));
  return [...declared, ...similar].slice(0, most);
}

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
