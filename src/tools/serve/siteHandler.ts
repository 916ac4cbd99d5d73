import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Answers requests from a built site as a static host would: folders by their index, else 404.html.
 *
 * @param folder the built site
 * @throws if the folder holds no site; the message says what to do
 */
export function siteHandler(folder: string): RequestListener {
  if (!existsSync(join(folder, '404.html'))) {
    throw new Error(
      `${folder} holds no built site: expected a 404.html. Run "npm run build" first.`,
    );
  }
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { etag: true });
  return (request, response) => {
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
      response.end(notFound);
    });
  };
}
