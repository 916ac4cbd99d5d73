import MiniSearch from 'minisearch';
import { buildIndex, codeMeanings } from '../../src/search/index/build.ts';
import { fieldTexts, type IndexedArticle } from '../../src/search/index/fields.ts';
import type { SearchHead } from '../../src/search/index/format.ts';
import { options, type PartsHead, type SplitTerm } from './miniSearch.ts';

// Writes what `miniSearch.ts` reads. The two are apart because the bytes of the reader are measured
// as a script for browsers, and the writer needs Node.js.

interface Document {
  readonly id: number;
  readonly fields: ReturnType<typeof fieldTexts>;
}

/** Makes MiniSearch's index; documents are numbered as in the records. */
function miniSearchOf(articles: readonly IndexedArticle[]): MiniSearch<Document> {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const index = new MiniSearch<Document>({
    ...options,
    extractField: (document, name) =>
      name === 'id' ? document.id : (document.fields[Number(name)]?.texts.join('\n') ?? ''),
  });
  index.addAll(sorted.map((article, id) => ({ id, fields: fieldTexts(article) })));
  return index;
}

/** MiniSearch in one file. */
export function wholeFiles(articles: readonly IndexedArticle[]): Map<string, unknown> {
  const { head, files } = otherParts(articles);
  return new Map([...files, ['index', head], ['terms', miniSearchOf(articles)]]);
}

/** MiniSearch with its terms in files: each loads those of a query. */
export function splitFiles(articles: readonly IndexedArticle[]): Map<string, unknown> {
  const { head, files } = otherParts(articles);
  const { index, ...plain } = miniSearchOf(articles).toJSON();
  const where = new Map(index);
  const codes = codeMeanings();
  const terms = [...new Set([...where.keys(), ...codes.keys()])].sort();
  const { files: termFiles, starts } = slices(
    terms.map((term): SplitTerm => [term, where.get(term) ?? 0, codes.get(term) ?? 0]),
  );
  termFiles.forEach((file, at) => files.set(`terms/${at}`, file));
  files.set(
    'words',
    terms.filter((term) => where.has(term) && /^[a-z_]{4,}$/.test(term)).join(' '),
  );
  return new Map([...files, ['index', { ...head, codeStarts: [], plain, termStarts: starts }]]);
}

/** About how long a file is, in characters: as those of our own index. */
const fileLength = 10_000;

/** Splits sorted entries into files of about the same length. */
function slices<Entry extends readonly [string, ...unknown[]]>(entries: readonly Entry[]) {
  const files: Entry[][] = [];
  let length = Infinity;
  for (const entry of entries) {
    const size = JSON.stringify(entry).length;
    if (length + size > fileLength) {
      files.push([]);
      length = 0;
    }
    files.at(-1)?.push(entry);
    length += size;
  }
  return { files, starts: files.map(([first]) => first?.[0] ?? '') };
}

/** What every index needs besides its terms: the head, the records, and what machine codes mean. */
export function otherParts(articles: readonly IndexedArticle[]): {
  readonly head: PartsHead;
  readonly files: Map<string, unknown>;
} {
  const own = buildIndex(articles);
  const files = new Map<string, unknown>();
  for (const [path, data] of own)
    if (path.includes('/records/')) files.set(path.replace(/^\w+\//, ''), data);
  const codes = slices([...codeMeanings()].sort(([a], [b]) => (a < b ? -1 : 1)));
  codes.files.forEach((file, at) => files.set(`codes/${at}`, Object.fromEntries(file)));
  const head = { ...(own.get('index') as SearchHead), starts: [], codeStarts: codes.starts };
  return { head, files };
}
