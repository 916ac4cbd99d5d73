import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { listen, siteHandler } from '../../src/tools/serve.ts';
import { belowPath } from '../../src/hosting/settings.ts';
import { shareWithSite } from './shareWithSite.ts';

const { folder, base } = belowPath;
let server: Server | undefined;
let site = '';
test.beforeAll(async () => {
  if (!existsSync(folder))
    throw new Error(`${folder} is not there. Run "npm test -- base-path" first.`);
  server = await listen(0);
  server.on('request', siteHandler(folder, base));
  site = `http://localhost:${(server.address() as AddressInfo).port}${base}`;
});
test.afterAll(() => server?.close());

/** What was asked for and was not there, or stands elsewhere than below the path. */
function strays(page: Page): string[] {
  const found: string[] = [];
  page.on('response', (response) => {
    const inside = response.url().startsWith(site) || /^(?:data|blob):/.test(response.url());
    if (!inside || response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
  });
  return found;
}

test('search by keyboard leads from the home page to an article', async ({ page }) => {
  const stray = strays(page);
  await page.goto(site);
  await page.keyboard.press('/');
  await page.keyboard.type('EADDRINUSE');
  await expect(page.locator('header .search-results')).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}errors/node/eaddrinuse/`);
  // Words of the text alone, from the search page: Pagefind’s files are below the path too.
  await page.keyboard.press('/');
  await page.keyboard.type('airplay');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site}search/#q=airplay`);
  const result = page.locator('main li[data-article-id="node/eaddrinuse"]');
  await expect(result).toHaveAttribute('data-reason', 'text');
  await result.getByRole('link').click();
  await expect(page).toHaveURL(`${site}errors/node/eaddrinuse/`);
  expect(stray).toEqual([]);
});

test('a paste on the home page gets its article, with its values', async ({ page }) => {
  const stray = strays(page);
  await page.goto(site);
  const field = page.locator('main textarea');
  await field.fill('Error: listen EADDRINUSE: address already in use :::5001');
  await field.press('Enter');
  await expect(page).toHaveURL(site);
  const found = page.locator('main .found-error');
  await expect(found).toHaveAttribute('data-article-id', 'node/eaddrinuse');
  await found.getByRole('link', { name: /All causes and fixes/ }).click();
  await expect(page).toHaveURL(`${site}errors/node/eaddrinuse/`);
  await expect(page.locator('#quick-fix [data-shell] code').first()).toHaveText(
    'lsof -nP -iTCP:5001 -sTCP:LISTEN',
  );
  expect(stray).toEqual([]);
});

test('an address that is not there is searched for without the path', async ({ page }) => {
  await page.goto(`${site}errors/git/not-a-repository/`);
  await expect(page.getByRole('searchbox', { name: 'Search all errors' })).toHaveValue(
    'git not a repository',
  );
  await page.locator('main').getByRole('link', { name: 'list of all errors' }).click();
  await expect(page).toHaveURL(`${site}errors/`);
});

test('the installed site and the search engine stay below the path', async ({ page, request }) => {
  await page.goto(site);
  const address = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((link) => (link as HTMLLinkElement).href);
  const manifest = await address('link[rel=manifest]');
  const { start_url, scope, icons } = (await (await request.get(manifest)).json()) as {
    start_url: string;
    scope: string;
    icons: { src: string }[];
  };
  for (const part of [start_url, scope, ...icons.map(({ src }) => src)])
    expect(new URL(part, manifest).href).toMatch(new RegExp(`^${site}`));
  const description = await (await request.get(await address('link[rel=search]'))).text();
  expect(description).toContain(`template="${belowPath.site}${base}search/?q={searchTerms}"`);
  expect(await address('link[rel=canonical]')).toBe(belowPath.site + base);
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('what another app shares arrives below the path', async ({ page }) => {
    await page.goto(`${site}diagnose/`);
    await shareWithSite(page, 'Error: listen EADDRINUSE: address already in use :::5001');
    await expect(page.getByRole('textbox', { name: 'Output or log' })).toHaveValue(/:::5001/);
    await expect(page).toHaveURL(`${site}diagnose/`);
  });
});
