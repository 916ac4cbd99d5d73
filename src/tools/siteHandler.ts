import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaderRules } from '../hosting/readHeaderRules.ts';

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
