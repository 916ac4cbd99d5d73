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

test('all errors are listed once, by tool, and each kind has a page', async ({ page }) => {
  await page.goto('/errors/');
  const links = await page
    .locator('main .article-list > li > a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(50);
  expect(new Set(links).size).toBe(links.length);
  await page
    .getByRole('navigation', { name: 'Kinds' })
    .getByRole('link', { name: /^Disk/ })
    .click();
  await expect(page).toHaveURL('/kinds/disk/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Disk errors');
  await expect(page.locator('#linux').getByRole('link', { name: /No space left/ })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter these errors' }).fill('zzz');
  await expect(page.locator('list-filter').getByRole('status')).toHaveText(/^0 of \d+$/);
});

test('a code says what it means, with an article or without', async ({ page }) => {
  const row = (id: string) => page.locator(`[id="${id}"]`);
  for (const [path, id, meaning] of [
    ['http/', 'http-429', 'Too Many Requests'],
    ['sqlstate/4/', 'sqlstate-42P01', 'undefined table'],
    ['hresult/', 'hresult-0x80070005', 'E_ACCESSDENIED'],
    ['exit/', 'exit-137', 'SIGKILL'],
    ['signal/', 'signal-SIGSEGV', 'Segmentation fault'],
    ['errno/', 'errno-ENOTTY', 'Inappropriate ioctl for device'],
  ] as const) {
    await page.goto(`/codes/${path}`);
    await expect(row(id)).toContainText(meaning);
  }
  await row('errno-EADDRINUSE')
    .getByRole('link', { name: /listen EADDRINUSE/ })
    .click();
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
});

test('links to codes from before the lists were divided lead to the code', async ({ page }) => {
  for (const [old, now] of [
    ['/codes/#errno-EISDIR', '/codes/errno/#errno-EISDIR'],
    ['/codes/#tool-ERESOLVE', '/codes/tools/#tool-ERESOLVE'],
    ['/codes/rust/#rust-E0382', '/codes/rust/e03/#rust-E0382'],
  ] as const) {
    await page.goto('/about/');
    await page.goto(old);
    await expect(page).toHaveURL(now);
    await expect(page.locator(':target')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  }
  await page.goto('/codes/#errno-NOTHING');
  await expect(page).toHaveURL('/codes/#errno-NOTHING');
});

test('the filter of codes finds a code of any system by its code or meaning', async ({ page }) => {
  await page.goto('/codes/');
  const filter = page.getByRole('searchbox', { name: 'Filter these codes' });
  const rows = page.locator('code-filter > ul > li');
  await filter.fill('already use');
  await expect(rows.filter({ hasText: 'EADDRINUSE' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Signals' })).toBeHidden();
  await filter.fill('<img src=x onerror=alert(1)>');
  await expect(rows).toHaveText(['Search the whole site']);
  await filter.fill('TS2304 ');
  await expect(page.locator('code-filter').getByRole('status')).toHaveText(/^1 of \d+$/);
  await rows.getByRole('link').click();
  await expect(page).toHaveURL('/codes/typescript/ts23/#typescript-TS2304');
  await expect(page.locator(':target')).toContainText('Cannot find name');
});

test('a filter of codes says that its list could not be loaded', async ({ page }) => {
  await page.route('**/codes/all.json', (route) => route.abort());
  await page.goto('/codes/typescript/');
  await page.getByRole('searchbox', { name: 'Filter these codes' }).fill('name');
  await expect(page.locator('code-filter').getByRole('status')).toContainText(
    'could not be loaded',
  );
  await expect(page.getByRole('link', { name: 'TS2304' })).toHaveCount(0);
  await page.getByRole('link', { name: /^TS2300 to/ }).click();
  await expect(page).toHaveURL('/codes/typescript/ts23/');
});

test('no page of codes is taller than 20,000 px on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    '',
    'errno/',
    'http/',
    'sqlstate/2/',
    'rust/',
    'rust/e07/',
    'typescript/ts27/',
  ]) {
    await page.goto(`/codes/${path}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height, path).toBeLessThan(20_000);
  }
});

test('a code in a search leads to its row', async ({ page }) => {
  await page.goto('/search/?q=TS2304');
  await page.locator('main').getByRole('link', { name: 'TS2304' }).click();
  await expect(page).toHaveURL('/codes/typescript/ts23/#typescript-TS2304');
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
