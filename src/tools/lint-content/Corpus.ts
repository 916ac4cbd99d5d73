import type { Article } from '../../schema/article.ts';
import type { Frontmatter } from '../../schema/parseFrontmatter.ts';
import type { Tool } from '../../schema/tool.ts';

/** One content file as read; `data` is there only if it fits its schema. */
export interface ContentFile<Data> {
  /** `docker/manifest-unknown` for an article, `docker` for a tool, `about` for a page. */
  readonly id: string;
  /** The file, relative to the project's root. */
  readonly path: string;
  readonly frontmatter: Frontmatter;
  readonly data: Data | undefined;
  /** What does not fit the schema, with the path of the field. */
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** Everything that the rules look at. */
export interface Corpus {
  readonly articles: readonly ContentFile<Article>[];
  readonly tools: readonly ContentFile<Tool>[];
  readonly pages: readonly ContentFile<unknown>[];
  /** The day that the lint runs, as YYYY-MM-DD. */
  readonly today: string;
}
