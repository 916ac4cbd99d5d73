import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axeFaults.ts';
import { pageErrors } from './pageErrors.ts';
import { test } from './sitePieces.ts';
import { watchShifts } from './watchShifts.ts';

const address = '/errors/node/eaddrinuse/';
const actions = (page: Page) => page.getByRole('group', { name: 'Report or copy' });
const panel = (page: Page) => page.locator('.article-end .action-panel');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a mistake is reported in the user’s own words, by keyboard, and nothing is sent', async ({
  page,
  baseURL,
}) => {
  const errors = pageErrors(page);
  await page.goto(address);
  await actions(page).getByRole('button', { name: 'Report a mistake' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  const requests: string[] = [];
  page.on('request', (request) => {
    // The browser asks for its own picture of the tab when it likes, a page for its scripts when idle.
    if (!/\/(?:favicon\.svg|_astro\/[\w.-]+)$/.test(request.url())) requests.push(request.url());
  });
  await panel(page).getByRole('textbox', { name: 'What is wrong?' }).fill('It needs <b>sudo</b>.');
  await panel(page).getByRole('combobox', { name: 'Part' }).selectOption('Listen on another port');
  await panel(page).getByRole('button', { name: 'Copy the report' }).press('Enter');
  await expect(panel(page).getByRole('status')).toHaveText('Copied.');
  expect(await clipboard(page)).toMatch(
    new RegExp(
      `^Page: ${baseURL}${address}#fix-use-another-port\nError: Error: listen EADDRINUSE.*\nVersion of the page: reviewed \\d{4}-\\d\\d-\\d\\d\n\nIt needs <b>sudo</b>\\.$`,
    ),
  );
  expect(requests).toEqual([]);
  expect(errors).toEqual([]);
});

test('the whole article is copied as Markdown with the user’s values', async ({ page }) => {
  await page.goto(`${address}#port=8080`);
  await actions(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(panel(page).getByRole('status')).toContainText('with your values (port 8080)');
  const markdown = await clipboard(page);
  expect(markdown).toMatch(/^# `Error: listen EADDRINUSE/);
  expect(markdown).toContain('lsof -nP -iTCP:8080 -sTCP:LISTEN');
  expect(markdown).toContain('Number(process.env.PORT ?? 8080)');
  expect(markdown).toContain('- `<port>`: Port, here `8080`');
  expect(markdown).not.toMatch(/^\s*(?:lsof|kill).*<port>/m);
});

test('the new buttons move nothing', async ({ page, pieces }) => {
  const shifts = await watchShifts(page);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pieces + address);
    await actions(page).scrollIntoViewIfNeeded();
    await expect(actions(page).getByRole('button')).toHaveCount(2);
    expect(await shifts()).toEqual([]);
  }
});

test.describe('axe', () => {
  // It copies style sheets to look at their rules, which the policy of every page forbids.
  test.use({ bypassCSP: true });
  for (const colorScheme of ['light', 'dark'] as const)
    test(`axe finds nothing in an open report, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await actions(page).getByRole('button', { name: 'Report a mistake' }).click();
      await expect(panel(page)).toBeVisible();
      expect(await axeFaults(page, '.article-end')).toEqual([]);
    });
});
