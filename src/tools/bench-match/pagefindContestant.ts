import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { MatchArticle } from '../../match/MatchArticle.ts';
import type { Contestant } from './Answer.ts';
import { errorLikeLine } from '../../search/errorLikeLine.ts';

/** What is used of Pagefind's script for browsers. */
interface Engine {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** No answer is looked for beyond these: only the first three count. */
const mostResults = 3;

/**
 * Pagefind with its defaults, asked for the longest error-like line. It only runs in browsers: here
 * it finds the little that it needs of one, and reads its files from the disk.
 */
export async function pagefindContestant(articles: readonly MatchArticle[]): Promise<Contestant> {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-pagefind-'));
  const { index } = await createIndex({});
  if (!index) throw new Error('Pagefind makes no index here.');
  for (const { id, error, messages } of articles) {
    const content = [...new Set([error, ...messages.map(({ text }) => text)])].join('\n');
    await index.addCustomRecord({ url: `/${id}`, content, language: 'en' });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  Object.assign(globalThis, {
    window: { location: { origin: 'http://localhost' } },
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'en' }) },
    fetch: (address: string) => {
      const file = address.replace(/^.*\/pagefind\//, '').replace(/\?.*$/, '');
      return Promise.resolve(new Response(readFileSync(join(folder, file))));
    },
  });
  const engine = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Engine;
  await engine.options({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
  await engine.init();
  return {
    name: 'Pagefind',
    answer: async (text) => {
      const { results } = await engine.search(errorLikeLine(text));
      const pages = await Promise.all(results.slice(0, mostResults).map((result) => result.data()));
      const ids = pages.map(({ url }) => url.slice(1));
      return { ids, sure: ids.length > 0, values: {} };
    },
  };
}
