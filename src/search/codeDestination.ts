import { codePath } from '../domain/codes/systems.ts';
import { articlePath, searchPath } from '../domain/urls.ts';
import type { IndexReader } from './index/reader.ts';
import { queryIndex } from './index/search.ts';
import { loadIndexReader } from './load.ts';
import { codeForms } from './tokens.ts';
import { codeCandidates } from './tuning.ts';

/**
 * Where a link by code leads: to the one article that has the code, else to what the one table that
 * has it says, else to the search for it, which lists several or says that there is none. A bare number
 * needs a tool: it is a code of several systems.
 *
 * @param code as a tool prints it, in any case: `E0382`, `0x80070005`
 * @param tool the id of the tool that its articles have to be of; any if empty
 * @throws if the index cannot be loaded
 */
export async function codeDestination(
  reader: IndexReader,
  code: string,
  tool: string,
): Promise<string> {
  const { hits, codes } = await queryIndex(reader, code, {
    limit: codeCandidates,
    ...(tool !== '' && { filter: (facets) => facets.tool === tool }),
  });
  const wanted = spellings(code);
  const articles = hits.filter(({ record }) =>
    record.codes.some((own) => spellings(own.code).some((one) => wanted.includes(one))),
  );
  const tabled = codes.filter(({ row: [own, , also] }) =>
    [own, also].some((one) => one !== undefined && wanted.includes(one.toLowerCase())),
  );
  const [only] = articles;
  const [meaning] = tabled;
  // 418 is React's and HTTP's: without a tool, a bare number that a table has may be either.
  const vague = /^-?\d{1,6}$/.test(code) && tool === '' && tabled.length > 0;
  if (only && articles.length === 1 && !vague) return articlePath(only.record.id);
  if (articles.length === 0 && meaning && tabled.length === 1)
    return codePath(meaning.system, meaning.row[0]);
  return searchPath(code, tool);
}

/** The ways in which a code is written, in lower case. */
function spellings(code: string): string[] {
  return [code.toLowerCase(), ...codeForms(code)];
}

/**
 * Where a link by code leads, by the index of this site.
 *
 * @throws if the index cannot be loaded
 */
export async function loadCodeDestination(code: string, tool: string): Promise<string> {
  return codeDestination(loadIndexReader(), code, tool);
}
