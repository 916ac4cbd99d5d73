import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureEngines } from '../../src/tools/engines.ts';
import { listen, siteHandler } from '../../src/tools/serve.ts';
import { startFirefox } from './firefox.ts';
import type { EngineSession } from './session.ts';
import { startWebKit } from './webkit.ts';

// What people come for, in the engines that Playwright has no build of here: Debian's Firefox and
// WebKitGTK. The pages themselves are tested in Chromium.

const paths = ensureEngines();
const engines = [
  { engine: 'Firefox', start: () => startFirefox(paths.firefox) },
  { engine: 'WebKit', start: () => startWebKit(paths) },
];

const article = '/errors/node/eaddrinuse/';
const message = 'Error: listen EADDRINUSE: address already in use :::5001';
const poll = { timeout: 30_000 };

let server: Server;
let site = '';
beforeAll(async () => {
  server = await listen(0);
  server.on('request', siteHandler('dist'));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.closeAllConnections());

describe.each(engines)('$engine', ({ start }) => {
  let session: EngineSession;
  beforeAll(async () => {
    session = await start();
    console.log(session.version);
  });
  afterAll(() => session.close());

  const path = () => session.evaluate('location.pathname');
  /** The text of the first match, or nothing. */
  const text = (selector: string) =>
    session.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`);

  test('land and fix: the page has the message, and its command is copied', async () => {
    await session.open(site + article);
    expect(await text('h1')).toContain('EADDRINUSE');
    const button = '#quick-fix copy-box button';
    await session.click(button);
    await expect.poll(() => text(button), poll).toBe('Copied');
    await session.click('platform-switch label:has([value="windows"])');
    expect(await session.evaluate('document.documentElement.dataset.os')).toBe('windows');
  });

  test('search: a key leads to the field, and a result to the article', async () => {
    await session.open(`${site}/about/`);
    // Before the script of the page has run, the key does nothing.
    await expect
      .poll(() => session.evaluate('Boolean(customElements.get("search-box"))'), poll)
      .toBe(true);
    await session.type('/');
    await expect
      .poll(() => session.evaluate('document.activeElement.matches("input")'), poll)
      .toBe(true);
    await session.type('EADDRINUSE');
    await session.click(`a[href="${article}"]`);
    await expect.poll(path, poll).toBe(article);
  });

  test('paste: the error of a log is named, and leads to its article with the port of the log', async () => {
    await session.open(`${site}/`);
    await session.evaluate(`(() => {
      const field = document.querySelector('main textarea');
      field.focus();
      field.value = ${JSON.stringify(`> node server.js\n${message}\n    at node:net:2328\n`)};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await expect.poll(() => text('main'), poll).toContain('This is your error');
    await session.click(`main a[href^="${article}"]`);
    await expect.poll(path, poll).toBe(article);
    await expect.poll(() => text('#quick-fix'), poll).toContain('5001');
  });

  test('browse: from the home page by the tool to the article', async () => {
    await session.open(`${site}/`);
    await session.click('main a[href="/errors/node/"]');
    await expect.poll(path, poll).toBe('/errors/node/');
    await session.click(`main a[href="${article}"]`);
    await expect.poll(path, poll).toBe(article);
  });
});
