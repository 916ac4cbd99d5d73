import { commonWords } from '../match/index.ts';
import type { Article, Relation } from '../schema/article.ts';
import { mapTable } from '../schema/vocabulary.ts';
import type { Entry } from './articleLists.ts';

/** Another article and its relation: one that the author declared, or `similar`, which we compute. */
export interface RelatedArticle {
  readonly id: string;
  readonly relation: Article['related'][number]['relation'] | 'similar';
  /** How to tell the two apart, for `confused-with`. */
  readonly difference?: string;
  readonly article: Article;
}

/** The properties of a relation between two articles. */
interface RelationInfo {
  /** The label of the other article. */
  readonly name: string;
  /** The relation that the other article has to declare. Undefined if it need not declare any. */
  readonly otherEnd: Relation['relation'] | undefined;
}

/** Every relation: the ones that authors declare, and `similar`, which we compute. */
export const relations: Readonly<Record<RelatedArticle['relation'], RelationInfo>> = {
  'confused-with': { name: 'Confused with', otherEnd: 'confused-with' },
  causes: { name: 'Can cause', otherEnd: 'caused-by' },
  'caused-by': { name: 'Can be caused by', otherEnd: 'causes' },
  'same-fix': { name: 'Same fix', otherEnd: 'same-fix' },
  'see-also': { name: 'See also', otherEnd: undefined },
  similar: { name: 'Similar', otherEnd: undefined },
};

/** The label of each relation. */
export const relationNames: Readonly<Record<RelatedArticle['relation'], string>> = mapTable(
  relations,
  ({ name }) => name,
);

/** The maximum number of related articles on a page. */
const maxRelated = 6;

/**
 * Returns the related articles of an article: first the ones that it declares, in its order, then
 * the most similar ones. Ignores a declared article that does not exist; the content lint reports it.
 */
export function relatedArticles(
  entry: Entry<Article>,
  all: readonly Entry<Article>[],
): RelatedArticle[] {
  const declared = entry.data.related.flatMap((relation): RelatedArticle[] => {
    const other = all.find(({ id }) => id === relation.id);
    return other ? [{ ...relation, article: other.data }] : [];
  });
  const declaredIds = new Set(declared.map(({ id }) => id));
  const similar = similarArticles(entry, all)
    .filter(({ id }) => !declaredIds.has(id))
    .map(({ id, data }) => ({ id, relation: 'similar' as const, article: data }));
  return [...declared, ...similar].slice(0, maxRelated);
}

/** The weight of each kind of feature that two articles can share. */
const weights = { code: 3, exitCode: 0.3, cause: 2, kind: 0.6, tool: 0.8, word: 1 } as const;

/**
 * The least similarity of two articles that are shown together. The same kind and the same tool are
 * not enough.
 */
const minSimilarity = 2.2;

/** The features of an article, such as `tool git` or `word timeout`, each with its weight. */
type Features = ReadonlyMap<string, number>;

const cache = new WeakMap<readonly Entry<Article>[], ReturnType<typeof prepare>>();

/**
 * Returns the articles that are similar to an article, the most similar first. Articles are similar
 * if they share codes, causes, the kind, the tool, or words of their titles and aliases. A feature
 * counts more if few articles have it.
 *
 * @param all every article; the features are computed once for each list
 */
export function similarArticles(
  entry: Entry<Article>,
  all: readonly Entry<Article>[],
): Entry<Article>[] {
  let prepared = cache.get(all);
  if (!prepared) cache.set(all, (prepared = prepare(all)));
  const { features, owners } = prepared;
  const similarity = new Map<Entry<Article>, number>();
  for (const [feature, weight] of features.get(entry.id) ?? []) {
    const sharing = owners.get(feature) ?? [];
    const rarity = Math.log(all.length / sharing.length) / Math.log(Math.max(2, all.length));
    for (const other of sharing)
      if (other.id !== entry.id)
        similarity.set(other, (similarity.get(other) ?? 0) + weight * (0.2 + rarity));
  }
  return [...similarity]
    .filter(([, value]) => value >= minSimilarity)
    .sort(([a, valueA], [b, valueB]) => valueB - valueA || (a.id < b.id ? -1 : 1))
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
    [`kind ${article.kind}`, weights.kind],
    [`tool ${article.tool}`, weights.tool],
  ]);
  // Many programs use the same exit code for every error, so it says little.
  for (const { system, code } of article.codes)
    features.set(`code ${code.toUpperCase()}`, system === 'exit' ? weights.exitCode : weights.code);
  for (const { id } of article.causes) features.set(`cause ${id}`, weights.cause);
  // The wordings are left out: an article can have a dozen, and they share words by coincidence.
  const texts = [article.error, ...article.aliases];
  const words = texts
    .join(' ')
    .replace(/<[a-z-]+>/g, ' ')
    .toLowerCase()
    .match(/[a-z][a-z0-9]{2,}/g);
  for (const word of new Set(words))
    if ((commonWords.get(word) ?? 1) > 0.2)
      features.set(`word ${word}`, (commonWords.get(word) ?? 1) * weights.word);
  return features;
}
