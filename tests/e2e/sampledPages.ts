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

/** The most pages of one template that `pagesOfEachKind` returns. Two articles differ in what they have. */
const mostOfAKind = 2;

/**
 * The paths of a few pages of each template, for a test that takes long on a page. With
 * `npm test -- all`, all pages.
 */
export function pagesOfEachKind(): readonly string[] {
  const sampled = sampledPages();
  if (process.env['TEST_ALL'] === '1') return sampled;
  const kindOf = new Map(readSite('.', 'dist').map(({ path, group }) => [openedPath(path), group]));
  const counts = new Map<string, number>();
  return sampled.filter((path) => {
    const kind = kindOf.get(path) ?? path;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return (counts.get(kind) ?? 0) <= mostOfAKind;
  });
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
