import { codePath } from '../../domain/codeAddress.ts';
import { codeGroups, toolCodes } from '../../domain/codes/codeGroups.ts';
import type { Entry } from '../../domain/Entry.ts';
import type { Article } from '../../schema/article.ts';
import { absoluteUrl } from '../../domain/absoluteAddress.ts';
import { contentLicence } from '../contentLicence.ts';
import type { CodesJson } from './codesJson.ts';
import { schemaPath } from '../schemaAddress.ts';

const ids = (articles: readonly Entry<Article>[]): string[] => articles.map(({ id }) => id);

/**
 * Returns all machine codes for programs: first the codes of the tables, then the codes that single
 * tools define.
 */
export function buildCodesJson(articles: readonly Entry<Article>[], site: string | URL): CodesJson {
  const tabled = codeGroups(articles).map(({ system, title, source, url, entries }) => ({
    system,
    title,
    source,
    sourceUrl: url,
    codes: entries.map(({ row: [code, meaning, also], articles: list }) => ({
      code,
      meaning,
      ...(also !== undefined && { also }),
      url: new URL(codePath(system, code), site).href,
      articles: ids(list),
    })),
  }));
  const own = toolCodes(articles).map(({ code, articles: list }) => ({
    code,
    url: absoluteUrl(`/codes/#tool-${code}`, site),
    articles: ids(list),
  }));
  return {
    $schema: schemaPath('codes', site),
    version: 1,
    licence: contentLicence.id,
    systems: [...tabled, { system: 'tool', title: 'Tools’ own codes', codes: own }],
  };
}
