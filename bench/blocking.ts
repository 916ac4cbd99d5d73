import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../src/tools/browser.ts';
import { listen, siteHandler } from '../src/tools/serve.ts';

// `npm run bench:blocking`, after a build: gives a log of 4 MB to Diagnose in Chromium, and prints the
// tasks that blocked the page's thread meanwhile. A worker reads and matches the log.

/** The length of the log in bytes, of its lines, and how often it is read, each time in a new page. */
const logLength = 4_000_000;
const line = '2026-11-30T08:00:00Z INFO worker 12 finished job 8214 in 31 ms, 0 errors\n';
const rounds = 5;
/** The browser reports tasks from 50 ms on: https://w3c.github.io/longtasks/ */
const message = 'Error: listen EADDRINUSE: address already in use :::3000\n';

const log = Buffer.from(line.repeat(logLength / line.length) + message);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  // Root, as in containers, has no sandbox.
  args: ['--no-sandbox'],
});
const server = await listen(0);
server.on('request', siteHandler('dist'));
const { port } = server.address() as AddressInfo;
console.log('| round | ms until the answer | tasks of 50 ms or more | the longest, ms |');
console.log('| --- | --- | --- | --- |');
for (let round = 1; round <= rounds; round += 1) {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`http://localhost:${port}/diagnose/`, { waitUntil: 'networkidle' });
  const reported = await page.evaluateHandle(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    return durations;
  });
  const start = performance.now();
  await page
    .locator('main input[type=file]')
    .last()
    .setInputFiles({ name: 'app.log', mimeType: 'text/plain', buffer: log });
  await page.locator('.found-error').first().waitFor();
  const time = performance.now() - start;
  const tasks = await reported.jsonValue();
  const longest = Math.max(0, ...tasks);
  console.log(`| ${[round, time.toFixed(0), tasks.length, longest.toFixed(0)].join(' | ')} |`);
  await page.close();
}
server.close();
await browser.close();
