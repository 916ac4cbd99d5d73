import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { test as base } from '@playwright/test';
import { listen, siteHandler } from '../../src/tools/serve.ts';

/**
 * Chromium shows nothing of a new page for half a second, or until all of it is there. After the first
 * piece, a part of the header, the others wait longer than that. So every run paints the page while it comes.
 */
const firstPause = 600;

/** The time between two other pieces, in milliseconds: two frames of a display. */
const otherPauses = 34;

/** The number of pieces that a long page is cut into, apart from the cuts that are always made. */
const mostPieces = 12;

/**
 * Serves the built site with its HTML in pieces, as a slow network or a busy machine delivers it. What
 * moves only while a page comes would otherwise move in some runs and not in others.
 */
export const test = base.extend<object, { pieces: string }>({
  pieces: [
    // Playwright reads the names of what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const whole = await listen(0);
      whole.on('request', siteHandler('dist'));
      const origin = `http://localhost:${(whole.address() as AddressInfo).port}`;
      const server = await listen(0);
      server.on('request', async (request, response) => {
        const answer = await fetch(`${origin}${request.url}`, { redirect: 'manual' });
        const headers = new Headers(answer.headers);
        headers.delete('content-length');
        response.writeHead(answer.status, Object.fromEntries(headers));
        const body = Buffer.from(await answer.arrayBuffer());
        if (!answer.headers.get('content-type')?.startsWith('text/html')) return response.end(body);
        for (const [index, piece] of piecesOf(body.toString()).entries()) {
          if (index > 0) await pause(index === 1 ? firstPause : otherPauses);
          response.write(piece);
        }
        return response.end();
      });
      await use(`http://localhost:${(server.address() as AddressInfo).port}`);
      for (const each of [server, whole]) {
        each.closeAllConnections();
        await new Promise((done) => each.close(done));
      }
    },
    { scope: 'worker' },
  ],
});

/**
 * Cuts a page: always in the menu of its header, before its content, before each script that works on what is above it, and
 * before every third of the first rows of a table; otherwise where an element begins and the piece is long enough.
 */
function piecesOf(html: string): string[] {
  const [header = '', ...content] = html.split(
    /(?=<(?:main|section|table|tr|p|footer)\b|<script>\()/,
  );
  const pieces: string[] = [];
  let rows = 0;
  for (const part of content) {
    rows = part.startsWith('<table') ? 0 : rows + Number(part.startsWith('<tr'));
    const last = pieces.at(-1);
    const cut =
      part.startsWith('<script') || (part.startsWith('<tr') && rows % 3 === 0 && rows <= 12);
    if (last === undefined || cut || last.length > html.length / mostPieces) pieces.push(part);
    else pieces[pieces.length - 1] = last + part;
  }
  return [...header.split(/(?<=<details class="site-menu">)|(?<=Errors<\/a>)/), ...pieces];
}
