import { createHash } from 'node:crypto';
import { codeTables } from '../../domain/codes/codes.ts';
import { articleTool } from '../../domain/urls.ts';
import { tokensOf } from '../tokens.ts';
import { fieldTexts, type IndexedArticle } from './fields.ts';
import {
  type CodeFile,
  type CodeMeaning,
  type IndexFiles,
  maxImpact,
  platformBits,
  type SearchHead,
  type SearchRecord,
  type TermFile,
} from './format.ts';
import { filesOfWord } from './spelling.ts';
import {
  codeFileLength,
  lengthNormalization,
  shortestKnownWord,
  spellingFileLength,
  termFileLengths,
  termSaturation,
} from '../tuning.ts';

/**
 * Makes the index of all articles, as files: `index` is loaded first; of `terms/…`, `codes/…` and
 * `records/…` only those that a query needs; of `spellings/…` those of a word that is not in the index.
 */
export function buildIndex(articles: readonly IndexedArticle[]): IndexFiles {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const postings = termImpacts(sorted.map(fieldTexts));
  const meanings = codeMeanings();
  const terms = [...new Set([...postings.keys(), ...meanings.keys()])].sort();
  const parts = new Map<string, unknown>();

  const starts: string[] = [];
  const codeFiles = filesOfCodes(meanings);
  codeFiles.forEach((codes, at) => parts.set(`codes/${at}`, codes));
  const codeFile = new Map(
    codeFiles.flatMap((codes, at) => Object.keys(codes).map((term) => [term, at] as const)),
  );
  const sizeOf = (term: string): number =>
    JSON.stringify([term, postings.get(term), codeFile.get(term)]).length;
  const fileLength = termFileLength(terms.reduce((sum, term) => sum + sizeOf(term), 0));
  let file: { terms: Record<string, number[]>; codes: Record<string, number> } | undefined;
  let length = 0;
  for (const term of terms) {
    const list = postings.get(term);
    const code = codeFile.get(term);
    const size = sizeOf(term);
    if (!file || length + size > fileLength) {
      file = { terms: Object.create(null), codes: Object.create(null) } as typeof file & object;
      parts.set(`terms/${starts.length}`, file satisfies TermFile);
      starts.push(term);
      length = 0;
    }
    if (list) file.terms[term] = list;
    if (code !== undefined) file.codes[term] = code;
    length += size;
  }
  sorted.forEach((article, at) => parts.set(`records/${at}`, recordOf(article)));
  const spellings = spellingFiles(terms.filter((term) => postings.has(term)));
  spellings.forEach((words, at) => parts.set(`spellings/${at}`, words.join(' ')));

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
    spellings: spellings.length,
  };
  const hash = createHash('sha256').update(JSON.stringify([head, ...parts]));
  const version = hash.digest('hex').slice(0, 8);
  const files = new Map<string, unknown>([['index', { version, ...head }]]);
  for (const [path, data] of parts) files.set(`${version}/${path}`, data);
  return files;
}

/** The length of a file of terms, by the length of all of them together, in characters. */
function termFileLength(total: number): number {
  const { perRoot, least, most } = termFileLengths;
  return Math.min(most, Math.max(least, perRoot * Math.sqrt(total)));
}

/** Splits what codes mean into files, in the order of the codes. */
function filesOfCodes(meanings: ReadonlyMap<string, readonly CodeMeaning[]>): CodeFile[] {
  const files: Record<string, readonly CodeMeaning[]>[] = [];
  let length = Infinity;
  for (const [term, codes] of [...meanings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const size = JSON.stringify([term, codes]).length;
    if (length + size > codeFileLength) {
      files.push(Object.create(null) as Record<string, readonly CodeMeaning[]>);
      length = 0;
    }
    (files.at(-1) ?? {})[term] = codes;
    length += size;
  }
  return files;
}

/** The words that misspelled ones are compared with, by their files, in order. */
function spellingFiles(terms: readonly string[]): string[][] {
  const words = terms.filter((term) => term.length >= shortestKnownWord && /^[a-z_]+$/.test(term));
  // Each word is in two files.
  const length = 2 * words.reduce((sum, word) => sum + word.length + 1, 0);
  const count = Math.max(1, Math.ceil(length / spellingFileLength));
  const files = Array.from({ length: count }, (): string[] => []);
  for (const word of words) for (const at of filesOfWord(word, count)) files[at]?.push(word);
  return files;
}

function recordOf(article: IndexedArticle): SearchRecord {
  const { id, error, messages, values, notIf, supersedes } = article;
  return {
    id,
    error,
    messages: messages.map(({ text, cause }) => ({ text, ...(cause && { cause }) })),
    values: Object.fromEntries(Object.entries(values).map(([name, { type }]) => [name, { type }])),
    codes: article.codes.map(({ code, system }) => ({
      code,
      ...(system !== undefined && /^\d+$/.test(code) && { system }),
    })),
    aliases: article.aliases,
    ...(notIf && { notIf }),
    ...(supersedes && { supersedes }),
    summary: article.summary,
    kind: article.kind,
    platforms: article.platforms,
    searches: article.searches,
  };
}

/**
 * What each term says about each document: BM25F (Robertson, Zaragoza 2004) without the rarity of
 * the term, which the query knows, rounded to whole numbers from 1 to 63.
 *
 * @returns for each term, in pairs: how many documents further than the last, and the impact
 */
function termImpacts(documents: readonly ReturnType<typeof fieldTexts>[]): Map<string, number[]> {
  const counted = documents.map((fields) =>
    fields.map(({ weight, texts }) => ({ weight, ...countTerms(texts) })),
  );
  const mean = (documents[0] ?? []).map((_, field) => {
    const all = counted.reduce((sum, fields) => sum + (fields[field]?.length ?? 0), 0);
    return Math.max(1, all / Math.max(1, documents.length));
  });
  const postings = new Map<string, number[]>();
  const last = new Map<string, number>();
  counted.forEach((fields, document) => {
    const frequency = new Map<string, number>();
    fields.forEach(({ weight, counts, length }, field) => {
      const norm = 1 - lengthNormalization + (lengthNormalization * length) / (mean[field] ?? 1);
      for (const [term, count] of counts)
        frequency.set(term, (frequency.get(term) ?? 0) + (weight * count) / norm);
    });
    for (const [term, value] of frequency) {
      const impact = Math.max(1, Math.round((maxImpact * value) / (termSaturation + value)));
      const list = postings.get(term) ?? [];
      list.push(document - (last.get(term) ?? 0), impact);
      last.set(term, document);
      postings.set(term, list);
    }
  });
  return postings;
}

function countTerms(texts: readonly string[]) {
  const counts = new Map<string, number>();
  let length = 0;
  for (const text of texts) {
    for (const { term, kind } of tokensOf(text)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      if (kind === 'word') length += 1;
    }
  }
  return { counts, length };
}

/** What the machine codes of all tables mean, by the term that a query has for the code. */
export function codeMeanings(): Map<string, CodeMeaning[]> {
  const meanings = new Map<string, CodeMeaning[]>();
  for (const { system, rows } of codeTables) {
    for (const row of rows) {
      for (const name of [row[0], row[2]]) {
        // A number of errno or of a signal alone is any number, and `warning` is a word.
        if (name === undefined || (name === row[2] && !name.includes('_'))) continue;
        const term = tokensOf(name).find(({ kind }) => kind !== 'code')?.term ?? '';
        meanings.set(term, [...(meanings.get(term) ?? []), { system, row }]);
      }
    }
  }
  return meanings;
}
