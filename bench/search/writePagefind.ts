import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { fieldTexts, type IndexedArticle } from '../../src/search/index/fields.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { end, type PagefindEngine, spell } from './pagefind.ts';
import { otherParts } from './writeMiniSearch.ts';

// Writes what `pagefind.ts` reads, and opens it from the disk. The two are apart because the bytes of
// the reader are measured as a script for browsers, and this module needs Node.js.

/** Writes Pagefind's index to a folder, and returns the other files by their paths. */
export async function pagefindFiles(
  articles: readonly IndexedArticle[],
  folder: string,
): Promise<Map<string, unknown>> {
  const { head, files } = otherParts(articles);
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { index } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error('Pagefind makes no index here.');
  const words = new Set<string>();
  for (const [at, article] of sorted.entries()) {
    const paragraphs = fieldTexts(article).map(({ weight, texts }) => {
      const terms = texts.flatMap((text) => tokensOf(text).map(({ term }) => term));
      for (const term of terms) if (/^[a-z_]{4,}$/.test(term)) words.add(term);
      // Pagefind squares the weight.
      return `<p data-pagefind-weight="${(2 * Math.sqrt(weight)).toFixed(2)}">${terms.map((term) => spell(term) + end).join(' ')}</p>`;
    });
    await index.addHTMLFile({
      url: `/${at}`,
      content: `<html><body data-pagefind-body>${paragraphs.join('')}</body></html>`,
    });
  }
  await index.writeFiles({ outputPath: folder });
  const names = new Map<number, string>();
  for (const { path, content } of (await index.getFiles()).files) {
    const name = /fragment\/unknown_(\w+)\./.exec(path)?.[1];
    if (name === undefined) continue;
    const { url } = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString()) as {
      url: string;
    };
    names.set(Number(url.slice(1)), name);
  }
  await close();
  let width = 2;
  const cut = () => [...names.values()].map((name) => name.slice(0, width));
  while (new Set(cut()).size < names.size) width += 1;
  const fragments = sorted.map((_, at) => names.get(at)?.slice(0, width) ?? '').join('');
  files.set('words', [...words].sort().join(' '));
  return new Map([...files, ['index', { ...head, fragments, width }]]);
}

const folders = new Set<string>();
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder that is removed when the process ends. */
export function indexFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-pagefind-'));
  folders.add(folder);
  return folder;
}

/**
 * Opens an index on the disk. Pagefind's script only runs in browsers: here it finds the little that
 * it needs of one.
 *
 * @param note called with each file that is loaded
 */
export async function openFolder(
  folder: string,
  note: (file: string) => void,
): Promise<PagefindEngine> {
  note('pagefind.js');
  Object.assign(globalThis, {
    window: { location: { origin: 'http://localhost' } },
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'unknown' }) },
  });
  const script = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance(
      options: object,
    ): PagefindEngine & { init(): Promise<void>; options(o: object): Promise<void> };
  };
  const name = `/${folder.split('/').at(-1)}/`;
  globalThis.fetch = (url, options) => {
    const [, from, file = ''] = /(unstuck-pagefind-\w+)\/([^?]*)/.exec(String(url)) ?? [];
    if (from === undefined) return networkFetch(url, options);
    noteOf.get(from)?.(file);
    return Promise.resolve(new Response(readFileSync(join(tmpdir(), from, file))));
  };
  noteOf.set(name.slice(1, -1), note);
  const engine = script.createInstance({ basePath: name, baseUrl: '/', noWorker: true });
  await engine.init();
  await engine.options({ ranking: { pageLength: 0.3, termSaturation: 1.2, termSimilarity: 1 } });
  return { search: (query) => engine.search(query) };
}

/** The fetch of Node, for everything that is not a file of such a folder. */
const networkFetch = globalThis.fetch;

const noteOf = new Map<string, (file: string) => void>();
