import { type Collections, publishedArticles } from '../src/api/published.ts';
import { readCorpus, validArticles } from '../src/content/readCorpus.ts';

/**
 * Reads all content below a folder, in the forms that the code under test takes.
 *
 * @param root the folder that contains `content`
 * @param today the day of the lint, as YYYY-MM-DD
 */
export function readContent(root: string, today: string) {
  const corpus = readCorpus(root, 'content', today);
  const valid = validArticles(corpus);
  /** As the site's collections hold the content. */
  const collections: Collections = {
    articles: valid.map(({ id, data, frontmatter }) => ({ id, data, body: frontmatter.body })),
    tools: corpus.tools.flatMap(({ id, data }) => (data ? [{ id, data }] : [])),
    records: valid.flatMap(({ id, repro }) => (repro.record ? [{ id, data: repro.record }] : [])),
    threads: corpus.reports.flatMap(({ id, data }) => (data ? [{ id, data }] : [])),
  };
  return {
    collections,
    /** As the matcher takes them. */
    articles: valid.map(({ id, data }) => ({ ...data, id })),
    /** As pages for programs take them. */
    published: publishedArticles(collections),
  };
}
