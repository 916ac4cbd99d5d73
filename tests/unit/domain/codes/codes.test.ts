import { expect, test } from 'vitest';
import {
  codeGroups,
  codeList,
  codeRanges,
  codeTables,
  rangeTitle,
  toolCodes,
} from '../../../../src/domain/codes/codes.ts';
import { codePath } from '../../../../src/domain/codes/systems.ts';
import { longestList } from '../../../../src/domain/paging.ts';
import { anArticle } from '../anArticle.ts';

const groups = codeGroups([]);

test('each code of each system is on one page, which is not too long', () => {
  for (const group of groups) {
    const ranges = codeRanges(group);
    expect(ranges.flatMap(({ entries }) => entries)).toHaveLength(group.entries.length);
    expect(new Set(ranges.flatMap(({ entries }) => entries))).toEqual(new Set(group.entries));
    for (const { range, entries } of ranges) {
      expect(entries.length, `${group.system} ${range}`).toBeLessThanOrEqual(longestList.codes);
      // The page is a folder of the site.
      expect(range).toMatch(/^[a-z0-9]*$/);
    }
  }
});

test('a system has ranges only if one page would be too long', () => {
  const split = groups.filter((group) => codeRanges(group).length > 1);
  expect(split.map(({ system }) => system)).toEqual(['sqlstate', 'rust', 'typescript']);
  for (const { entries } of split) expect(entries.length).toBeGreaterThan(longestList.codes);
});

test('the path of a code is the page of its range', () => {
  for (const group of groups)
    for (const { range, entries } of codeRanges(group))
      for (const { row } of entries)
        expect(codePath(group.system, row[0])).toBe(
          `/codes/${group.system}/${range && `${range}/`}#${group.system}-${row[0]}`,
        );
});

test('a range is named by its first and last code', () => {
  const typescript = groups.find(({ system }) => system === 'typescript');
  const [first] = typescript ? codeRanges(typescript) : [];
  expect(first && rangeTitle(first)).toMatch(/^TS10\d\d to TS10\d\d$/);
});

test('with 10,000 codes of tools, each code is on the page that its path names', () => {
  const article = anArticle();
  const articles = Array.from({ length: 10_000 }, (_, at) => ({
    id: `tool/article-${at}`,
    data: { ...article, codes: [{ system: 'tool' as const, code: `E_MADE_${at}` }] },
  }));
  const codes = toolCodes(articles);
  expect(codes).toHaveLength(10_000);
  const pages = Map.groupBy(codes, ({ path }) => path.replace(/#.*/, ''));
  expect(pages.size).toBe(Math.ceil(10_000 / longestList.codes));
  for (const list of pages.values()) expect(list.length).toBeLessThanOrEqual(longestList.codes);
  expect([...pages.keys()].slice(0, 2)).toEqual(['/codes/tools/', '/codes/tools/page/2/']);
});

test('the list of the filter has all codes, with meanings and paths', () => {
  const article = { id: 'npm/eresolve', data: anArticle() };
  const list = codeList([
    { ...article, data: { ...article.data, codes: [{ system: 'tool', code: 'ERESOLVE' }] } },
  ]);
  const rows = list.flatMap((group) => group.rows);
  const total = codeTables.reduce((sum, table) => sum + table.rows.length, 1);
  expect(rows).toHaveLength(total);
  expect(rows).toContainEqual([
    'ENOTTY',
    expect.stringContaining('Inappropriate ioctl'),
    '/codes/errno/#errno-ENOTTY',
  ]);
  expect(rows.at(-1)?.[0]).toBe('ERESOLVE');
  expect(rows.at(-1)?.[2]).toBe('/codes/tools/#tool-ERESOLVE');
});
