import type { Article } from '../schema/article.ts';

/** How another article is related to one: as declared, or `similar` where that was worked out. */
export interface RelatedArticle {
  readonly id: string;
  readonly relation: Article['related'][number]['relation'] | 'similar';
  /** How to tell the two apart, for `confused-with`. */
  readonly difference?: string;
  readonly article: Article;
}
