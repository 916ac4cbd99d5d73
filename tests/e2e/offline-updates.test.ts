import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  builds,
  cut,
  expect,
  isKept,
  keepEverything,
  lookForUpdate,
  other,
  test,
  visit,
  visited,
} from './offlineSite.ts';
import { pageErrors } from './pageErrors.ts';

test('an update is said and never forced; what is kept is brought up to date, and only that', async ({
  page,
  context,
  site,
}) => {
  await keepEverything(page, site);
  await visit(page, site, visited);
  const field = page.getByRole('search', { name: 'Search errors' }).locator('input');
  await field.pressSequentially('half a wo');
  site.change(`${visited}index.html`, (text) => text.replace('</h1>', ' (corrected)</h1>'));
  await site.publish();
  site.asked.length = 0;
  await lookForUpdate(page);
  const note = page.getByRole('region', { name: 'Update' });
  await expect(note.getByRole('status')).toHaveText('This page was updated since you opened it.');
  expect(site.asked).toContain(`GET ${visited}`);
  expect(site.asked.filter((asked) => asked.includes('/errors/git/'))).toEqual([]);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('half a wo');
  // The search stands over the page, the note too.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('(corrected)');
  await cut(context, site);
  await note.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('(corrected)');
  await expect(note).toHaveCount(0);
  await page.goto(site.origin + other);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not a git repository');
});

test('a page that did not change has nothing said of an update', async ({ page, site }) => {
  await visit(page, site, visited);
  const before = await builds(page);
  site.change(`${other}index.html`, (text) => text.replace('</h1>', ' (corrected)</h1>'));
  await site.publish();
  await lookForUpdate(page);
  await expect.poll(() => builds(page)).not.toEqual(before);
  // The old build goes once the page was asked about: then nothing more is to come.
  await expect.poll(async () => (await builds(page)).length).toBe(1);
  await expect(page.getByRole('region', { name: 'Update' })).toHaveCount(0);
});

test('an open page is answered from its own build, a new one from the new build', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, '/diagnose/');
  const [old] = await builds(page);
  // As if the new scripts had another format: an old page could not read it.
  site.change('match/lookup.json', () => '{"version":99}');
  site.change('diagnose/index.html', (text) => text.replace('</h1>', ' anew</h1>'));
  await site.publish();
  await lookForUpdate(page);
  await expect(page.getByRole('region', { name: 'Update' })).toBeVisible();
  const message = 'fatal: not a git repository (or any of the parent directories): .git\nexit 128';
  const paste = (tab: Page) => tab.getByRole('textbox', { name: 'Output or log' }).fill(message);
  await paste(page);
  await expect(page.locator('.found-error').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
  );
  const second = await context.newPage();
  await second.goto(`${site.origin}/diagnose/`);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Diagnose anew');
  await paste(second);
  await expect(second.locator('main .diagnosis')).toHaveAttribute('data-state', 'failed');
  expect(await builds(second)).toContain(old);
  await page.close();
  await second.goto(`${site.origin}/search/`);
  await expect.poll(() => builds(second)).not.toContain(old);
});

test('a page that is newer than the worker gets nothing of the old build', async ({
  page,
  site,
}) => {
  await visit(page, site, '/diagnose/');
  const before = await builds(page);
  site.change('match/lookup.json', () => '{"version":99}');
  site.change('diagnose/index.html', (text) => text.replace('</h1>', ' anew</h1>'));
  await site.publish();
  // Half of the update is there: the new worker cannot be installed.
  site.change('offline/files.json', (text) => `${text} `);
  await page.goto(`${site.origin}/diagnose/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diagnose anew');
  await page
    .getByRole('textbox', { name: 'Output or log' })
    .fill('fatal: not a git repository\nexit 128');
  await expect(page.locator('main .diagnosis')).toHaveAttribute('data-state', 'failed');
  expect(await builds(page)).toEqual(before);
});

test('a removed article does not linger', async ({ page, context, site }) => {
  await keepEverything(page, site);
  const removed = '/errors/git/failed-to-push-some-refs/';
  expect(await isKept(page, removed)).toBe(true);
  // Gone from the server before the worker knows: the answer is enough.
  site.change(`${removed}index.html`, undefined);
  await page.goto(site.origin + removed);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
  await expect.poll(() => isKept(page, removed)).toBe(false);
  // Gone with an update, without a visit.
  site.change(`${other}index.html`, undefined);
  await site.publish();
  await page.goto(`${site.origin}/offline/`);
  // The new worker compares everything that is stored first: on a busy machine that takes half a minute.
  await expect.poll(() => isKept(page, other), { timeout: 90_000 }).toBe(false);
  await cut(context, site);
  await page.goto(site.origin + other);
  await expect(page.locator('offline-fallback [role=status]')).toContainText('There was no page');
  await page.goto(site.origin + visited);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EADDRINUSE');
});

test('a page that is open while its article is removed says so', async ({ page, site }) => {
  await visit(page, site, visited);
  site.change(`${visited}index.html`, undefined);
  await site.publish();
  await lookForUpdate(page);
  await expect(page.getByRole('region', { name: 'Update' })).toContainText('was removed');
});

test('an update whose note cannot be had breaks nothing', async ({ page, site }) => {
  const errors = pageErrors(page);
  await visit(page, site, visited);
  const [note] = globSync('_astro/updateNote*.js', { cwd: site.folder });
  await page.evaluate(async (address) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
  }, `/${note}`);
  site.change(note ?? '', undefined);
  site.change(`${visited}index.html`, (text) => text.replace('</h1>', ' (corrected)</h1>'));
  await site.publish();
  const answered = page.waitForResponse(`**/${note}`);
  await lookForUpdate(page);
  expect((await answered).status()).toBe(404);
  // When the page's own import has failed too, the one before it has, and would have thrown.
  await page.evaluate((address) => import(address).catch(() => undefined), `/${note}`);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(errors).toEqual([]);
});
