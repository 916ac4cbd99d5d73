import { createHash } from 'node:crypto';
import { codeMeanings } from './codeMeanings.ts';
import { platformBits } from './facetsOf.ts';
import { fieldTexts, type IndexedArticle } from './fieldTexts.ts';
import { termImpacts } from './impactsOf.ts';
import {
  type CodeMeaning,
  type IndexFiles,
  recordsPerFile,
  type SearchHead,
  type TermFile,
} from './SearchIndex.ts';
import type { SearchRecord } from './SearchRecord.ts';
import { articleTool } from '../../domain/toolOf.ts';

/** About how long a file of terms is, in characters: three are a third of a request’s first 14 kB. */
const fileLength = 10_000;

/** Words shorter than these are never searched for with typos. */
const shortestWord = 4;

/**
 * Makes the index of all articles, as files: `index` is loaded first; of `terms/…` and `records/…`
 * only those that a query needs; `words` where a word of it is not in the index.
 */
export function buildIndex(articles: readonly IndexedArticle[]): IndexFiles {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const postings = termImpacts(sorted.map(fieldTexts));
  const meanings = codeMeanings();
  const terms = [...new Set([...postings.keys(), ...meanings.keys()])].sort();
  const parts = new Map<string, unknown>();

  const starts: string[] = [];
  let file: { terms: Record<string, number[]>; codes: Record<string, CodeMeaning[]> } | undefined;
  let length = 0;
  for (const term of terms) {
    const list = postings.get(term);
    const codes = meanings.get(term);
    const size = JSON.stringify([term, list, codes]).length;
    if (!file || length + size > fileLength) {
      file = { terms: Object.create(null), codes: Object.create(null) } as typeof file & object;
      parts.set(`terms/${starts.length}`, file satisfies TermFile);
      starts.push(term);
      length = 0;
    }
    if (list) file.terms[term] = list;
    if (codes) file.codes[term] = codes;
    length += size;
  }
  for (let from = 0; from < sorted.length; from += recordsPerFile) {
    const records = sorted.slice(from, from + recordsPerFile).map(recordOf);
    parts.set(`records/${from / recordsPerFile}`, records);
  }
  const words = terms.filter((term) => postings.has(term) && /^[a-z_]+$/.test(term));
  parts.set('words', words.filter((word) => word.length >= shortestWord).join(' '));

  const tools = [...new Map(sorted.map(({ id, toolName }) => [articleTool(id), toolName]))];
  const kinds = [...new Set(sorted.map(({ kind }) => kind))].sort();
  const head: Omit<SearchHead, 'version'> = {
    count: sorted.length,
    tools: tools.map(([id, name]) => ({ id, name })),
    kinds,
    facets: sorted
      .map(({ id, kind, platforms }) =>
        String.fromCharCode(
          48 + tools.findIndex(([tool]) => tool === articleTool(id)),
          48 + kinds.indexOf(kind),
          48 + platformBits(platforms),
        ),
      )
      .join(''),
    starts,
  };
  const hash = createHash('sha256').update(JSON.stringify([head, ...parts]));
  const version = hash.digest('hex').slice(0, 8);
  const files = new Map<string, unknown>([['index', { version, ...head }]]);
  for (const [path, data] of parts) files.set(`${version}/${path}`, data);
  return files;
}

function recordOf(article: IndexedArticle): SearchRecord {
  const { id, error, messages, values, notIf, supersedes } = article;
  return {
    id,
    error,
    messages: messages.map(({ text, cause }) => ({ text, ...(cause && { cause }) })),
    values: Object.fromEntries(Object.entries(values).map(([name, { type }]) => [name, { type }])),
    codes: article.codes.map(({ code }) => ({ code })),
    aliases: article.aliases,
    ...(notIf && { notIf }),
    ...(supersedes && { supersedes }),
    summary: article.summary,
    kind: article.kind,
    platforms: article.platforms,
    searches: article.searches,
  };
}
