import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';

/** What is used of Pagefind's script for browsers. */
interface Engine {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Pagefind over some documents. */
export interface OpenPagefind {
  /** The ids of the best, in order. */
  search(query: string, limit: number): Promise<string[]>;
  /** The files that were read since the last call, as they are. */
  takeFiles(): ReadonlyMap<string, Buffer>;
}

/** What was read of each index, by the name of its folder. */
const read = new Map<string, Map<string, Buffer>>();
process.once('exit', () => {
  for (const name of read.keys()) rmSync(join(tmpdir(), name), { recursive: true, force: true });
});

/**
 * Indexes documents with Pagefind's defaults and opens the index. Its script only runs in browsers:
 * here it finds the little that it needs of one, and reads its files from the disk.
 */
export async function openPagefind(
  documents: readonly { readonly id: string; readonly content: string }[],
): Promise<OpenPagefind> {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-pagefind-'));
  const name = basename(folder);
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind makes no index here.');
  for (const { id, content } of documents)
    await index.addCustomRecord({ url: `/${id}`, content, language: 'en' });
  await index.writeFiles({ outputPath: folder });
  await close();
  read.set(name, new Map());
  Object.assign(globalThis, {
    window: { location: { origin: 'http://localhost' } },
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) },
    fetch: (address: string) => {
      const [, from = '', file = ''] = /\/(unstuck-pagefind-\w+)\/([^?]*)/.exec(address) ?? [];
      const data = readFileSync(join(tmpdir(), from, file));
      read.get(from)?.set(file, data);
      return Promise.resolve(new Response(data));
    },
  });
  const script = join(folder, 'pagefind.js');
  const engine = (await import(pathToFileURL(script).href)) as Engine;
  await engine.options({ basePath: `/${name}/`, baseUrl: '/', noWorker: true });
  await engine.init();
  read.get(name)?.set('pagefind.js', readFileSync(script));
  return {
    async search(query, limit) {
      const { results } = await engine.search(query);
      const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
      return pages.map(({ url }) => url.slice(1));
    },
    takeFiles() {
      const files = read.get(name) ?? new Map<string, Buffer>();
      read.set(name, new Map());
      return files;
    },
  };
}
