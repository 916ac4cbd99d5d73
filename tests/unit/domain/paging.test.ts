import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  longestList,
  pageParameter,
  pagePath,
  pagesOf,
  pageTitle,
} from '../../../src/domain/paging.ts';

test('pages have each item once, in order, and none is longer than allowed or much shorter', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (items, longest) => {
      const pages = pagesOf(items, longest);
      const lengths = pages.map((page) => page.items.length);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at + 1));
      expect(new Set(pages.map(({ count }) => count))).toEqual(new Set([pages.length]));
    }),
  );
});

test('a list that fits has one page, and so has an empty list', () => {
  const { articles } = longestList;
  expect(pagesOf(Array.from({ length: articles }), articles)).toHaveLength(1);
  expect(pagesOf(Array.from({ length: articles + 1 }), articles)).toHaveLength(2);
  expect(pagesOf([], articles)).toEqual([{ number: 1, count: 1, items: [] }]);
});

test('the first page has the path and the title of the list', () => {
  expect([1, 2].map((number) => pagePath('/errors/git/', number))).toEqual([
    '/errors/git/',
    '/errors/git/page/2/',
  ]);
  expect([1, 2].map(pageParameter)).toEqual([undefined, 'page/2']);
  expect([1, 2].map((number) => pageTitle('Git errors', { number, count: 3 }))).toEqual([
    'Git errors',
    'Git errors, page 2 of 3',
  ]);
});
