import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostProblems } from '../../../../src/tools/check-hosts/hostProblems.ts';
import { listen, siteHandler } from '../../../../src/tools/serve.ts';

const base = '/unstuck/';
const redirect = { from: `${base}old/`, to: `${base}new/` };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unstuck-'));
  const files = {
    'index.html': 'home',
    '404.html': 'nothing here',
    'search/index.html': 'search',
    'errors/node/eaddrinuse/index.html': '<script src="/unstuck/_astro/a.js">',
    '_astro/a.js': '1',
    'pagefind/pagefind-worker.js': '2',
    'worker.js': '3',
    'match/lookup.json': '{}',
    'manifest.webmanifest': '{}',
    'favicon.svg': '<svg/>',
    'sitemap-0.xml': '<urlset/>',
    _headers: '/unstuck/*\n  X-Frame-Options: DENY\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found of a server that is ours, but for what is changed of its answers. */
async function problemsOf(
  change: (handler: RequestListener) => RequestListener,
): Promise<string[]> {
  const server = await listen(0);
  server.on('request', change(siteHandler(folder, base)));
  const { port } = server.address() as AddressInfo;
  const host = { origin: `http://localhost:${port}`, brotli: false, stop: () => Promise.resolve() };
  const site = { folder, base, port, compressed: false, redirect };
  const { problems, asked } = await hostProblems(host, site);
  server.close();
  expect(asked).toBeGreaterThan(50);
  return problems;
}

/** What no static host does by itself, and this one does. */
const complete =
  (handler: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url === redirect.from)
      return response.writeHead(301, { location: redirect.to }).end();
    if (request.url === `${base}errors/node/eaddrinuse`)
      return response.writeHead(301, { location: `${request.url}/` }).end();
    if (/_headers|nginx\.conf|caddy/.test(request.url ?? '')) request.url = `${base}none`;
    return handler(request, response);
  };

test('a host that does as it should has no problem', async () => {
  expect(await problemsOf(complete)).toEqual([]);
});

test('each thing that is not as it should be is said', async () => {
  const plain = await problemsOf((handler) => handler);
  expect(plain.filter((problem) => problem.startsWith('redirect'))).toEqual([
    'redirect status: expected 301, got 404.',
    'redirect: expected "/unstuck/new/", got "".',
  ]);
  expect(plain).toContain('_headers status: expected 404, got 200.');

  const headless = await problemsOf((handler) => (request, response) => {
    response.setHeader = () => response;
    complete(handler)(request, response);
  });
  expect(headless).toContain('worker.js X-Frame-Options: expected "DENY", got undefined.');

  const everythingThere = await problemsOf((handler) => (request, response) => {
    const { writeHead } = response;
    response.writeHead = ((status: number, ...rest: []) =>
      writeHead.call(response, status === 404 ? 200 : status, ...rest)) as typeof writeHead;
    complete(handler)(request, response);
  });
  expect(everythingThere).toContain('errors/none/ status: expected 404, got 200.');
});
