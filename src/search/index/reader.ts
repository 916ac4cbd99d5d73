import { ownEntry } from '../../domain/ownEntry.ts';
import type { CodeFile, CodeMeaning, SearchHead, SearchRecord, TermFile } from './format.ts';
import { filesToCompare } from './spelling.ts';

/** Reads a file of the index by its path without `.json`. */
export type ReadFile = (path: string) => Promise<unknown>;

/** Loads of the index what is asked for, each file once. A failed load is tried again by the next call. */
export class IndexReader {
  private readonly files = new Map<string, Promise<unknown>>();
  private readonly readFile: ReadFile;

  constructor(readFile: ReadFile) {
    this.readFile = readFile;
  }

  /** What every search needs first. */
  head(): Promise<SearchHead> {
    return this.load('index') as Promise<SearchHead>;
  }

  /** The file of terms that a term is in, if it is in any. */
  async termFile(term: string): Promise<TermFile> {
    const { version, starts } = await this.head();
    return this.load(`${version}/terms/${fileOf(starts, term)}`) as Promise<TermFile>;
  }

  /** What a term means as a machine code; empty for other terms. */
  async meanings(term: string): Promise<readonly CodeMeaning[]> {
    const { version } = await this.head();
    const at = ownEntry((await this.termFile(term)).codes, term);
    if (at === undefined) return [];
    return ownEntry((await this.load(`${version}/codes/${at}`)) as CodeFile, term) ?? [];
  }

  /** The file behind the one of a term, where terms that begin with it may go on. */
  async nextTermFile(prefix: string): Promise<TermFile | undefined> {
    const { version, starts } = await this.head();
    const next = fileOf(starts, prefix) + 1;
    if (!starts[next]?.startsWith(prefix)) return undefined;
    return this.load(`${version}/terms/${next}`) as Promise<TermFile>;
  }

  /**
   * The words of the index that a misspelled one is compared with, in order.
   *
   * @param edits how many letters may be wrong
   */
  async wordsLike(word: string, edits: number): Promise<string[]> {
    const { version, spellings } = await this.head();
    const files = await Promise.all(
      [...filesToCompare(word, edits, spellings)].map(
        (at) => this.load(`${version}/spellings/${at}`) as Promise<string>,
      ),
    );
    return [...new Set(files.flatMap((words) => words.split(' ')))].sort();
  }

  /** What is known of an article by its number. */
  async record(document: number): Promise<SearchRecord> {
    const { version } = await this.head();
    return this.load(`${version}/records/${document}`) as Promise<SearchRecord>;
  }

  private load(path: string): Promise<unknown> {
    const known = this.files.get(path);
    if (known) return known;
    const loading = this.readFile(path).catch((error: unknown) => {
      this.files.delete(path);
      // A new build has other files: its head has to be read again.
      this.files.delete('index');
      throw error;
    });
    this.files.set(path, loading);
    return loading;
  }
}

/** The number of the last file that starts at or before a term. */
function fileOf(starts: readonly string[], term: string): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? '') <= term) low = middle;
    else high = middle;
  }
  return low;
}
