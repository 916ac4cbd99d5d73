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
import { type CodeRow, type CodeSystem, codeSystems, type CodeTable } from './systems.ts';
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

/** Returns the codes of articles that are in no table: codes of a tool, such as `ERESOLVE`. */
export function toolCodes(
  articles: readonly Entry<Article>[],
): { code: string; articles: readonly Entry<Article>[] }[] {
  const listedCodes = new Set(
    codeTables.flatMap(({ rows }) => rows.map(([code]) => code.toUpperCase())),
  );
  return [...articlesByCode(articles)]
    .filter(([code]) => !listedCodes.has(code))
    .map(([code, list]) => ({ code, articles: list }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
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
