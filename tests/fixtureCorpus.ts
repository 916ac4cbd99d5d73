import { join } from 'node:path';
import { readContent } from './readContent.ts';

/**
 * Seven small articles on Node.js and Git, in `tests/fixtures/corpus`. Unit tests that need a corpus
 * use these articles, so that nobody breaks a unit test by editing a real article.
 */
export const { collections, articles, published } = readContent(
  join(import.meta.dirname, 'fixtures/corpus'),
  '2026-11-30',
);

/** The URL of the site in tests. */
export const site = 'https://unstuck.example';
