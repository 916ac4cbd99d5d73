import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaderRules } from '../hosting/netlify.ts';

/** The limit in bytes, as in `deploy/nginx`. A search for a long message has a long URL. */
const maxHeaderSize = 64 * 1024;

/**
 * Creates a server that listens on a port of this machine. The caller adds the request handler.
 *
 * @param port the port; 0 for any free port
 * @throws if the port is in use; the message says what to do
 */
export async function listen(port: number): Promise<Server> {
  // A connection that the server ends while a client sends the next request is an error for that
  // client. Node.js ends idle ones after five seconds; here they end with the server.
  const server = createServer({ maxHeaderSize, keepAliveTimeout: 0 });
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

/** The port without a `PORT` setting. It is the default port of Astro. */
const defaultPort = 4321;

/**
 * Reads the `PORT` setting.
 *
 * @throws if the setting is not a port; the message says what was expected
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
 * Serves a built site like a static host: with the headers of `_headers`, `index.html` for a folder,
 * and 404.html for a missing file.
 *
 * @param folder the built site
 * @param base the base path of the build; all other paths return 404
 * @throws if the folder contains no site; the message says what to do
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
