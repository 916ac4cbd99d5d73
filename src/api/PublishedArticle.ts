import type { RelatedArticle } from '../domain/RelatedArticle.ts';
import type { Article } from '../schema/article.ts';
import type { Repro } from '../schema/repro.ts';

/** An article with all that its twins for programs say of it. */
export interface PublishedArticle {
  readonly id: string;
  readonly article: Article;
  /** The tool as people know it. */
  readonly toolName: string;
  /** The MDX behind the frontmatter. */
  readonly body: string;
  readonly related: readonly RelatedArticle[];
  /** The record of its repro, if it has one. */
  readonly repro: Repro | undefined;
}
