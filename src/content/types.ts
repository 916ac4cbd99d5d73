import type { z } from 'zod';
import type { Article } from '../schema/article.ts';
import type { Frontmatter } from './frontmatter.ts';
import type { Reports } from '../schema/reports.ts';
import type { Redirects, Tool } from '../schema/site.ts';
import type { ReproFiles } from './readCorpus.ts';

/** A content file. `data` is set only if the file fits its schema. */
export interface ContentFile<Data> {
  /** `docker/manifest-unknown` for an article, `docker` for a tool, `about` for a page. */
  readonly id: string;
  /** The path of the file, relative to the project's root. */
  readonly path: string;
  readonly frontmatter: Frontmatter;
  /** The schema that the frontmatter was checked against. */
  readonly schema: z.ZodType;
  readonly data: Data | undefined;
  /** What Zod reports where the file does not fit its schema. */
  readonly issues: readonly z.core.$ZodIssue[];
}

/** An article and its evidence files. */
interface ArticleFile extends ContentFile<Article> {
  readonly repro: ReproFiles;
}

/** An article that fits its schema. */
export type ValidArticle = ArticleFile & { readonly data: Article };

/** All content that the rules check. */
export interface Corpus {
  readonly articles: readonly ArticleFile[];
  /** The `reports.yaml` files. The id of each is that of its article. */
  readonly reports: readonly ContentFile<Reports>[];
  readonly tools: readonly ContentFile<Tool>[];
  readonly pages: readonly ContentFile<unknown>[];
  /** `redirects.yaml`, if there is one. */
  readonly redirects: readonly ContentFile<Redirects>[];
  /** Files that look like content, but are in a place that nothing reads. */
  readonly strays: readonly string[];
  /** The day on which the lint runs, as YYYY-MM-DD. */
  readonly today: string;
}
