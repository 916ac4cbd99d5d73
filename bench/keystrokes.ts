import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { readCorpus, today, validArticles } from '../src/content/readCorpus.ts';
import { buildIndex } from '../src/search/index/build.ts';
import { indexedArticle } from '../src/search/index/fields.ts';
import { ensureBrowser } from '../src/tools/browser.ts';
import { listen, siteHandler } from '../src/tools/serve.ts';
import { copies } from './search/copies.ts';

/** Milliseconds of each keystroke, and of a fixed loop that ran in between. */
interface KeystrokeTimes {
  readonly keystrokes: number[];
  readonly loops: number[];
}

/**
 * Types texts into the header's search box of an article, one character at a time, each as soon as
 * the results of the one before are there. Before each text, runs a loop of fixed length, whose time
 * tells how fast the machine is at that moment.
 *
 * @param page shows an article of the built site
 * @returns for each keystroke the milliseconds until all its results are in the page
 */
async function keystrokeTimes(page: Page, texts: readonly string[]): Promise<KeystrokeTimes> {
  await page.locator('header input[type=search]').focus();
  await page.locator('header [data-state]').waitFor({ state: 'attached' });
  return page.evaluate(async (all) => {
    const field = document.querySelector<HTMLInputElement>('header input[type=search]');
    const region = document.querySelector<HTMLElement>('header [data-state]');
    if (!field || !region) throw new Error('The page has no search box.');
    const done = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (region.dataset['state'] === 'failed') reject(new Error(region.innerText));
          if (region.dataset['state'] === 'done') resolve();
        };
        const observer = new MutationObserver(look);
        observer.observe(region, { attributeFilter: ['data-state'] });
      });
    const keystrokes: number[] = [];
    const loops: number[] = [];
    for (const text of all) {
      const loopStart = performance.now();
      let sum = 0;
      for (let step = 0; step < 10_000_000; step += 1) sum = (sum * 31 + step) % 65_521;
      loops.push(performance.now() - loopStart + Math.min(0, sum));
      for (let end = 1; end <= text.length; end += 1) {
        // What ends with a blank asks for the same as without: there is nothing to wait for.
        if (/\s$/.test(text.slice(0, end))) continue;
        const start = performance.now();
        field.value = text.slice(0, end);
        const ready = done();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await ready;
        keystrokes.push(performance.now() - start);
      }
    }
    return { keystrokes, loops };
  }, texts);
}

/**
 * `npm run bench:keystrokes`, after a build: types searches of articles into the built site in
 * Chromium, and prints how long results take, with the site's own articles and with 10,000.
 */
async function main(): Promise<void> {
  const corpus = readCorpus(process.cwd(), 'content', today());
  const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
  const own = validArticles(corpus).map(({ id, data }) =>
    indexedArticle(id, data, names.get(data.tool) ?? data.tool),
  );
  // One of every fourth article: some 400 keystrokes.
  const texts = own.filter((_, at) => at % 4 === 0).flatMap(({ searches }) => searches.slice(0, 1));
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    // Root, as in containers, has no sandbox.
    args: ['--no-sandbox'],
  });

  /** The value that a share of all does not pass. */
  const quantile = (sorted: readonly number[], share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);

  async function measure(title: string, folder: string): Promise<void> {
    const server = await listen(0);
    server.on('request', siteHandler(folder));
    // A service worker would fetch all files of the site meanwhile.
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/errors/${own[0]?.id}/`);
    // The second time everything is loaded.
    for (const round of ['typed first', 'once loaded']) {
      const { keystrokes, loops } = await keystrokeTimes(page, texts);
      const times = keystrokes.sort((a, b) => a - b);
      const loop = quantile(
        loops.sort((a, b) => a - b),
        0.5,
      );
      const figures = [0.5, 0.95, 0.99, 1].map((share) => quantile(times, share));
      const ratio = Number(figures[2]) / Number(loop);
      console.log(
        `| ${[`${title}, ${round}`, times.length, ...figures, loop, ratio.toFixed(2)].join(' | ')} |`,
      );
    }
    await page.close();
    server.close();
  }

  const columns = ['articles', 'keystrokes', 'median, ms', '95%', '99%', 'slowest'];
  const head = [...columns, 'loop, ms', '99% to loop'];
  console.log(`| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}`);
  await measure(String(own.length), 'dist');
  const large = mkdtempSync(join(tmpdir(), 'unstuck-'));
  try {
    cpSync('dist', large, { recursive: true });
    rmSync(join(large, 'search-index'), { recursive: true });
    for (const [path, data] of buildIndex(copies(own, 10_000))) {
      const file = join(large, 'search-index', `${path}.json`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(data));
    }
    await measure('10,000', large);
  } finally {
    rmSync(large, { recursive: true });
  }
  await browser.close();
}

if (import.meta.main) await main();
