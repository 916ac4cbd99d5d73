import type { RelatedArticle } from '../domain/RelatedArticle.ts';
import type { Article } from '../schema/article.ts';
import type { Repro } from '../schema/repro.ts';

/** An article with all the data that its alternates for programs contain. */
export interface PublishedArticle {
  readonly id: string;
  readonly article: Article;
  /** The display name of the tool. */
  readonly toolName: string;
  /** The MDX body. */
  readonly body: string;
  readonly related: readonly RelatedArticle[];
  /** The record of its repro, if the article has one. */
  readonly repro: Repro | undefined;
}
