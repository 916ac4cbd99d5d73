import { expect, test } from 'vitest';
import { readOriginals } from '../../bench/bytes/firstAnswer.ts';
import { copies } from '../../bench/search/copies.ts';
import { packed } from '../../bench/search/measure.ts';
import { compareTools, kindName, kindPath, toolPath } from '../../src/domain/articleLists.ts';
import { kindPages, toolPages } from '../../src/domain/articlePages.ts';
import { longestList, pagePath } from '../../src/domain/paging.ts';
import { articlePath, articleTool } from '../../src/domain/urls.ts';
import { budgets } from '../../src/tools/check-dist/pages.ts';
import { collections } from './realCorpus.ts';

/** A corpus of 10,000 articles whose messages and summaries are made of the real ones. */
const { own, valid } = readOriginals();
const articles = copies(own, 10_000).flatMap(({ id, error, summary }, at) => {
  const original = valid[at % valid.length];
  return original
    ? [{ id, data: { ...original.data, error, summary, tool: articleTool(id) } }]
    : [];
});
const tools = [...collections.tools].sort(compareTools);
const lists = [
  ...toolPages(articles, tools).map(({ tool, pages }) => ({ path: toolPath(tool.id), pages })),
  ...kindPages(articles, tools).map(({ kind, pages }) => ({ path: kindPath(kind), pages })),
];
const pages = lists.flatMap(({ path, pages: all }) =>
  all.map((page) => ({ path: pagePath(path, page.number), ...page })),
);

test('with 10,000 articles, the pages of tools list each article once, and so do those of kinds', () => {
  expect(articles).toHaveLength(10_000);
  for (const start of ['/errors/', '/kinds/']) {
    const listed = pages.filter(({ path }) => path.startsWith(start)).flatMap(({ items }) => items);
    expect(listed).toHaveLength(articles.length);
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(articles.map(({ id }) => id)));
  }
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
});

test('with 10,000 articles, no list is longer than its page may be', () => {
  expect(Math.max(...lists.map(({ pages: all }) => all.length))).toBeGreaterThan(5);
  for (const { path, items } of pages)
    expect(items.length, path).toBeLessThanOrEqual(longestList.articles);
});

test('with 10,000 articles, the rows of a page leave room for the rest of the page', () => {
  // `check-budgets` measures the real pages. This is the text of the rows, with the tags around it.
  const rows = (items: (typeof pages)[number]['items']): string =>
    items
      .map(
        ({ id, data }) =>
          `<li><a href="${articlePath(id)}"><code>${data.error}</code></a><p>${data.summary}</p><p class="meta">${kindName(data.kind)} · ${data.reviewed}</p></li>`,
      )
      .join('');
  const texts = pages.map(({ path, items }) => ({ path, text: rows(items) }));
  const longest = texts.toSorted((a, b) => b.text.length - a.text.length).slice(0, 3);
  for (const { path, text } of longest)
    expect(packed(text), path).toBeLessThan(budgets.listHtml - budgets.articleHtml);
});
