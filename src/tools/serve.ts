import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaderRules } from '../hosting/netlify.ts';

/** As in `deploy/nginx`: a search for a long message is a long address. In bytes. */
const maxHeaderSize = 64 * 1024;

/**
 * Listens on a port of this machine, for requests that somebody handles later.
 *
 * @param port 0 for any free one
 * @throws if the port cannot be had; the message says what to do
 */
export async function listen(port: number): Promise<Server> {
  const server = createServer({ maxHeaderSize });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(taken(port)) : error);
    });
    server.listen(port, 'localhost', resolve);
  });
  return server;
}

function taken(port: number): string {
  const other = port < 65535 ? port + 1 : port - 1;
  return `Port ${port} is taken by another program. Choose another one, such as: PORT=${other} npm start`;
}

/** Where the site is served unless `PORT` says otherwise: Astro's own default port. */
const defaultPort = 4321;

/**
 * Reads the `PORT` setting.
 *
 * @throws if it is no port; the message says what was expected
 */
export function readPort(setting: string | undefined): number {
  if (setting === undefined || setting === '') return defaultPort;
  const port = Number(setting);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(
    `PORT is "${setting}": expected a whole number from 0 to 65535, such as PORT=8080.`,
  );
}

/**
 * Answers requests from a built site as a static host would: with the headers of `_headers`, folders
 * by their index, else 404.html.
 *
 * @param folder the built site
 * @param base the path that it was built for; nothing is elsewhere
 * @throws if the folder holds no site; the message says what to do
 */
export function siteHandler(folder: string, base = '/'): RequestListener {
  if (!existsSync(join(folder, '404.html'))) {
    throw new Error(
      `${folder} holds no built site: expected a 404.html. Run "npm test -- build" first.`,
    );
  }
  const notFound = readFileSync(join(folder, '404.html'));
  const rules = join(folder, '_headers');
  const headersOf = readHeaderRules(existsSync(rules) ? readFileSync(rules, 'utf8') : '');
  const root = base.slice(0, -1);
  const files = sirv(folder, { etag: true });
  return (request, response) => {
    const url = request.url ?? '/';
    const missing = (): void => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
      response.end(notFound);
    };
    for (const [name, value] of headersOf(url.replace(/[?#].*/s, '')))
      response.setHeader(name, value);
    if (!url.startsWith(base)) return missing();
    request.url = url.slice(root.length);
    files(request, response, missing);
  };
}

/** Serves the built site, for the browser tests. */
async function main(): Promise<void> {
  const handler = siteHandler('dist');
  const server = await listen(readPort(process.env['PORT']));
  server.on('request', handler);
}

if (import.meta.main) await main();
