import { expect, test } from '@playwright/test';
import { shareWithSite } from './shareWithSite.ts';

test('a tool page is grouped by kind, and its filter works on the page', async ({ page }) => {
  await page.goto('/errors/docker/');
  await expect(page.getByRole('heading', { level: 2, name: 'Authentication' })).toBeVisible();
  const filter = page.getByRole('searchbox', { name: 'Filter Docker errors' });
  await filter.fill('DAEMON running');
  const items = page.locator('list-filter .article-list > li:visible');
  await expect(items).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Authentication' })).toBeHidden();
  await expect(page.locator('list-filter').getByRole('status')).toHaveText(/^1 of \d+$/);
  await filter.fill('<img src=x onerror=alert(1)>');
  await expect(items).toHaveCount(0);
  const elsewhere = page
    .locator('list-filter')
    .getByRole('link', { name: 'Search the whole site' });
  await expect(elsewhere).toBeVisible();
  await filter.fill('');
  await expect(elsewhere).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Authentication' })).toBeVisible();
});

test('all errors are listed by tool and by kind', async ({ page }) => {
  await page.goto('/errors/');
  await page
    .getByRole('navigation', { name: 'Kinds' })
    .getByRole('link', { name: /^Disk/ })
    .click();
  await expect(page.locator('#disk').getByRole('link', { name: /No space left/ })).toBeVisible();
});

test('a code says what it means, with an article or without', async ({ page }) => {
  await page.goto('/codes/');
  const row = (id: string) => page.locator(`[id="${id}"]`);
  await expect(row('errno-ENOTTY')).toContainText('Inappropriate ioctl for device');
  await expect(row('http-429')).toContainText('Too Many Requests');
  await expect(row('sqlstate-42P01')).toContainText('undefined table');
  await expect(row('hresult-0x80070005')).toContainText('E_ACCESSDENIED');
  await expect(row('exit-137')).toContainText('SIGKILL');
  await expect(row('signal-SIGSEGV')).toContainText('Segmentation fault');
  await row('errno-EADDRINUSE')
    .getByRole('link', { name: /listen EADDRINUSE/ })
    .click();
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
  await page.goto('/codes/rust/#rust-E0382');
  await expect(row('rust-E0382').getByRole('link')).toBeVisible();
});

test('a code that is on no list of this page is one click away', async ({ page }) => {
  await page.goto('/codes/');
  await page.getByRole('searchbox', { name: 'Filter these codes' }).fill('TS2304 ');
  await page.getByRole('link', { name: 'Search the whole site' }).click();
  await expect(page).toHaveURL('/search/#q=TS2304');
  await expect(page.locator('main .code-notes')).toContainText('Cannot find name');
});

test('a code in a search leads to its row', async ({ page }) => {
  await page.goto('/search/?q=TS2304');
  await page.locator('main').getByRole('link', { name: 'TS2304' }).click();
  await expect(page).toHaveURL('/codes/typescript/#typescript-TS2304');
  await expect(page.locator('[id="typescript-TS2304"]')).toContainText('Cannot find name');
});

test('what was reviewed last is listed by day', async ({ page }) => {
  await page.goto('/recent/');
  await expect(page.locator('main h2 time').first()).toBeVisible();
  const days = await page
    .locator('main h2 time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(days).toEqual([...days].sort().reverse());
});

test('the browser can add the site as a search engine', async ({ page, request }) => {
  await page.goto('/');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const description = await (await request.get(href ?? '')).text();
  expect(description).toContain('search/?q={searchTerms}');
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({
    '@graph': [
      {
        potentialAction: {
          '@type': 'SearchAction',
          target: { urlTemplate: expect.stringContaining('/search/?q={search_term_string}') },
        },
      },
    ],
  });
  await page.goto('/keyword-search/');
  await expect(page.locator('main pre')).toContainText('/search/#q=%s');
});

test.describe('shared by another app', () => {
  test.use({ serviceWorkers: 'allow' });
  for (const kind of ['text', 'file'] as const) {
    test(`a shared ${kind} opens in Diagnose, once, and in no address`, async ({
      page,
      request,
    }) => {
      const manifest = (await (await request.get('/manifest.webmanifest')).json()) as {
        share_target: { action: string; method: string };
      };
      expect(manifest.share_target).toMatchObject({ action: '/diagnose/', method: 'POST' });
      await page.goto('/diagnose/');
      const message = 'Error: listen EADDRINUSE: address already in use :::3000';
      const file = { name: 'app.log', mimeType: 'text/plain', buffer: Buffer.from(message) };
      await shareWithSite(page, kind === 'text' ? message : file);
      const field = page.getByRole('textbox', { name: 'Output or log' });
      await expect(field).toHaveValue(/EADDRINUSE/);
      await expect(page).toHaveURL('/diagnose/');
      await expect(page.locator('.found-error').first()).toHaveAttribute(
        'data-article-id',
        'node/eaddrinuse',
      );
      await page.reload();
      await expect(field).toHaveValue('');
    });
  }
});
