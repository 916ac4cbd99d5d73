import type { Relation } from '../schema/relation.ts';
import { mapTable } from '../schema/vocabulary.ts';
import type { RelatedArticle } from './RelatedArticle.ts';

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
