import type { RelatedArticle } from './RelatedArticle.ts';

/** What another article is to this one, in words. */
export const relationNames: Readonly<Record<RelatedArticle['relation'], string>> = {
  causes: 'Can cause',
  'caused-by': 'Can be caused by',
  'same-fix': 'Same fix',
  'see-also': 'See also',
  'confused-with': 'Confused with',
  similar: 'Similar',
};
