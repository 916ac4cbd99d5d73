import { type Collections, publishedArticles } from '../../../src/api/publishedArticles.ts';
import { readCorpus } from '../../../src/tools/lint-content/readCorpus.ts';
import { validArticles } from '../../../src/tools/lint-content/validArticles.ts';

const corpus = readCorpus(process.cwd(), 'content', '2026-11-21');

/** The content of this repository, as the site's collections hold it. */
export const collections: Collections = {
  articles: validArticles(corpus).map(({ id, data, frontmatter }) => ({
    id,
    data,
    body: frontmatter.body,
  })),
  tools: corpus.tools.flatMap(({ id, data }) => (data ? [{ id, data }] : [])),
  records: validArticles(corpus).flatMap(({ id, repro }) =>
    repro.record ? [{ id, data: repro.record }] : [],
  ),
};

/** The address of the site in these tests: below a path, as some hosts serve it. */
export const site = 'https://unstuck.example';

/** Every article of this repository. */
export const published = publishedArticles(collections);
