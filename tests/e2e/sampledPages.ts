import { changedFiles } from '../../src/tools/git/changedFiles.ts';
import { readSite } from '../../src/tools/sample-pages/readSite.ts';
import { changedPages } from '../../src/tools/sample-pages/routes.ts';
import { samplePages } from '../../src/tools/sample-pages/sample.ts';

/**
 * The paths of the pages that a test of all kinds of pages opens: the sample, and the pages that
 * changed since the base commit. With `npm test -- all`, all pages.
 */
export function sampledPages(): readonly string[] {
  // Playwright starts its workers with the environment of its first process, which therefore reads the
  // site for all of them.
  process.env['SAMPLED_PAGES'] ??= selectPages().join(' ');
  return process.env['SAMPLED_PAGES'].split(' ');
}

function selectPages(): string[] {
  const pages = readSite('.', 'dist');
  const selected =
    process.env['TEST_ALL'] === '1'
      ? pages.map(({ path }) => path)
      : [...samplePages(pages), ...changedPages(pages, changedFiles('.')?.files ?? [])];
  return [...new Set([...selected.map(openedPath), '/search/?q=denied'])].sort();
}

/** Returns the path under which users see a page. */
const openedPath = (path: string): string =>
  path === '/404.html' ? '/errors/git/no-such-article/' : path;
