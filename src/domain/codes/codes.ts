import { messageText } from '../../match/index.ts';
import type { Article } from '../../schema/article.ts';
import { namesOf } from '../../schema/vocabulary.ts';
import type { Entry } from '../articleLists.ts';
import errno from './errno.json' with { type: 'json' };
import exit from './exit.json' with { type: 'json' };
import hresult from './hresult.json' with { type: 'json' };
import http from './http.json' with { type: 'json' };
import rust from './rust.json' with { type: 'json' };
import signal from './signal.json' with { type: 'json' };
import sqlstate from './sqlstate.json' with { type: 'json' };
import { longestList, pagePath, pagesOf } from '../paging.ts';
import { withBase } from '../urls.ts';
import {
  codePath,
  codeRange,
  type CodeRow,
  type CodeSystem,
  codeSystems,
  type CodeTable,
} from './systems.ts';
import typescript from './typescript.json' with { type: 'json' };

const tables = {
  errno,
  signal,
  exit,
  http,
  sqlstate,
  hresult,
  rust,
  typescript,
} satisfies Record<CodeSystem, { readonly system: string }>;

/**
 * All tables of machine codes, in the order in which the site shows them. Page scripts must not
 * import this module, because the tables are large.
 */
export const codeTables = namesOf(codeSystems).map(
  (system) => tables[system],
) as unknown as readonly CodeTable[];

/** A code and the articles about it. */
interface CodeEntry {
  readonly row: CodeRow;
  readonly articles: readonly Entry<Article>[];
}

/** The codes of one system, each with the articles about it. */
export interface CodeGroup extends Omit<CodeTable, 'rows'> {
  readonly title: string;
  readonly entries: readonly CodeEntry[];
}

/** Groups all codes that have a table by their system. */
export function codeGroups(articles: readonly Entry<Article>[]): CodeGroup[] {
  const byCode = articlesByCode(articles);
  return codeTables.map(({ rows, ...table }) => ({
    ...table,
    title: codeSystems[table.system].title,
    entries: rows.map((row) => ({ row, articles: byCode.get(row[0].toUpperCase()) ?? [] })),
  }));
}

/** Some codes of a system, which one page lists. */
export interface CodeRange {
  readonly system: CodeSystem;
  /** The part of the page's path below the page of the system; empty for the page of the system. */
  readonly range: string;
  readonly entries: CodeGroup['entries'];
}

/** Divides the codes of a system into the ranges that have a page each, in the order of the table. */
export function codeRanges({ system, entries }: CodeGroup): CodeRange[] {
  const ranges = Map.groupBy(entries, ({ row: [code] }) => codeRange(system, code));
  return [...ranges].map(([range, list]) => ({ system, range, entries: list }));
}

/** Returns the title of a range: its first and last code. */
export function rangeTitle({ entries }: CodeRange): string {
  const code = (entry: CodeEntry | undefined): string => entry?.row[0] ?? '';
  return `${code(entries[0])} to ${code(entries.at(-1))}`;
}

/** A code that only tools define, and its articles. */
interface ToolCode {
  readonly code: string;
  readonly articles: readonly Entry<Article>[];
  /** The path of its explanation, with the base path. */
  readonly path: string;
}

/** The path of the list of codes that only tools define. */
export const toolCodesPath = '/codes/tools/';

/** The list of all codes for the filter of their pages: `/codes/all.json`. */
export type CodeList = readonly {
  /** The id of the system; `tools` for codes that only tools define. */
  readonly system: string;
  readonly title: string;
  /** Each code, its meaning or the message of its article, and the path of its explanation. */
  readonly rows: readonly (readonly [code: string, text: string, path: string])[];
}[];

/** Returns the list of all codes. */
export function codeList(articles: readonly Entry<Article>[]): CodeList {
  const tables = codeGroups(articles).map(({ system, title, entries }) => ({
    ...{ system, title },
    rows: entries.map(
      ({ row: [code, text, also] }) =>
        [code, also === undefined ? text : `${text} (${also})`, codePath(system, code)] as const,
    ),
  }));
  const ofTools = toolCodes(articles).map(
    ({ code, articles: [first], path }) =>
      [code, messageText(first?.data.error ?? ''), path] as const,
  );
  return [...tables, { system: 'tools', title: toolCodesTitle, rows: ofTools }];
}

/** The title of the list of codes that only tools define. */
export const toolCodesTitle = 'Tools’ own codes';

/** Returns the codes of articles that are in no table: codes of a tool, such as `ERESOLVE`. */
export function toolCodes(articles: readonly Entry<Article>[]): ToolCode[] {
  const listedCodes = new Set(
    codeTables.flatMap(({ rows }) => rows.map(([code]) => code.toUpperCase())),
  );
  const codes = [...articlesByCode(articles)]
    .filter(([code]) => !listedCodes.has(code))
    .map(([code, list]) => ({ code, articles: list }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return pagesOf(codes, longestList.codes).flatMap(({ number, items }) =>
    items.map((item) => ({
      ...item,
      path: `${withBase(pagePath(toolCodesPath, number))}#tool-${item.code}`,
    })),
  );
}

function articlesByCode(articles: readonly Entry<Article>[]): Map<string, Entry<Article>[]> {
  const byCode = new Map<string, Entry<Article>[]>();
  for (const article of articles) {
    for (const { code } of article.data.codes) {
      const key = code.toUpperCase();
      byCode.set(key, [...(byCode.get(key) ?? []), article]);
    }
  }
  return byCode;
}
