import type { SchemaName } from './json/schemas.ts';

/** A file for programs, as the page `/api/` describes it. */
interface PublishedFile {
  /** The path from the root of the site. */
  readonly path: string;
  readonly title: string;
  readonly schema?: SchemaName;
  /** Whether the path has placeholders. */
  readonly template?: boolean;
}

/** All files that are published for programs. */
export const publishedFiles: readonly PublishedFile[] = [
  {
    path: '/errors/<tool>/<slug>.json',
    title: 'One article with all its fields. Texts are inline Markdown with whole links.',
    schema: 'article',
    template: true,
  },
  {
    path: '/errors/<tool>/<slug>.md',
    title: 'One article as CommonMark: all that its page says.',
    template: true,
  },
  {
    path: '/api/articles.json',
    title: 'All articles: id, addresses, messages, codes, what each means, day of review.',
    schema: 'articles',
  },
  {
    path: '/api/codes.json',
    title: 'What machine codes mean, from their official tables, with the articles on them.',
    schema: 'codes',
  },
  {
    path: '/api/match-index.json',
    title: 'The matcher’s whole index, which finds the article for a log without a network.',
    schema: 'match-index',
  },
  {
    path: '/llms.txt',
    title: 'What the site is, with a link to the Markdown of every article: llmstxt.org.',
  },
  { path: '/llms-full.txt', title: 'The Markdown of all articles in one file.' },
];
