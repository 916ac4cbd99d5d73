import { fetchJson } from './fetchJson.ts';
import { IndexReader } from './index/reader.ts';

let reader: IndexReader | undefined;

/** The site's own index of its articles' records, read in parts as they are needed. */
export function loadIndexReader(): IndexReader {
  reader ??= new IndexReader((path) => fetchJson(`search-index/${path}.json`));
  return reader;
}
