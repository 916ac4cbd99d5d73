import { cut, expect, isKept, keepEverything, other, test, visit, visited } from './offlineSite.ts';

test('home, visited pages, search and Diagnose work with the network cut', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, visited);
  await cut(context, site);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EADDRINUSE');
  await page.goto(`${site.origin}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Paste your error. Get the fix.',
  );
  await page.goto(`${site.origin}/search/?q=ECONNREFUSED`);
  await expect(page.locator('main .search-results li').first()).toContainText('ECONNREFUSED');
  await page.goto(`${site.origin}/diagnose/`);
  await page
    .getByRole('textbox', { name: 'Output or log' })
    .fill('fatal: not a git repository (or any of the parent directories): .git');
  const found = page.locator('.found-error').first();
  await expect(found).toHaveAttribute('data-article-id', 'git/not-a-git-repository');
  await expect(found.locator('.steps')).toBeVisible();
  // The full text comes with everything only. That it is not asked is said.
  await page.goto(`${site.origin}/search/?q=airplay`);
  await expect(page.locator('main .search-results')).toContainText(/could not be loaded/);
  await page.goto(`${site.origin}/search/?q=zzzqqqxxx`);
  await expect(page.locator('main .search-results')).toContainText(
    /Not covered yet.*A part of the index could not be loaded/s,
  );
});

test('a page that is not here says so, with what is here and a search', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, visited);
  await cut(context, site);
  await page.goto(site.origin + other);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page is not on this device',
  );
  await expect(page.locator('offline-articles li')).toHaveCount(1);
  await expect(page.locator('offline-articles li')).toBeVisible();
  await expect(page.locator('offline-articles li a')).toHaveAttribute('href', visited);
  await expect(page.locator('main .search-results li').first()).toContainText(
    'not a git repository',
  );
  await expect(page.locator('offline-fallback [role=status]')).toBeEmpty();
  await page.goto(`${site.origin}/errors/git/no-such-article/`);
  await expect(page.locator('offline-fallback [role=status]')).toContainText('There was no page');
  await page.goto(site.origin + other);
  await site.up();
  await context.setOffline(false);
  await expect(page.locator('offline-fallback [role=status]')).toHaveText(
    'The connection is back.',
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not a git repository');
});

test('only files of the build are kept: no POST, no query, no other origin', async ({
  page,
  site,
}) => {
  await visit(page, site, '/diagnose/');
  await page.goto(`${site.origin}/search/?q=secret-marker`);
  await page.evaluate(() =>
    fetch('/search/', { method: 'POST', body: 'x' }).catch(() => undefined),
  );
  await page.evaluate(() => fetch('/robots.txt?x=1').catch(() => undefined));
  await page.goto(site.origin + visited);
  await expect.poll(() => isKept(page, visited)).toBe(true);
  const { stored, listed } = await page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.includes('build')) ?? '';
    const cache = await caches.open(name);
    const list = (await (await cache.match('/offline/files.json'))?.json()) as {
      core: object;
      rest: object;
    };
    const urls = (await cache.keys()).map(({ url, method }) => `${method} ${url}`);
    return { stored: urls, listed: [...Object.keys(list.core), ...Object.keys(list.rest)] };
  });
  const allowed = new Set(
    [...listed, 'offline/files.json'].map((path) => `GET ${site.origin}/${path}`),
  );
  expect(stored.length).toBeGreaterThan(50);
  expect(stored.filter((entry) => !allowed.has(entry))).toEqual([]);
});

test('a visit waits for nothing of it: the worker is asked for after the page has loaded', async ({
  page,
  site,
}) => {
  await page.goto(site.origin + visited);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const late = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType(
      'navigation',
    ) as PerformanceNavigationTiming[];
    const loaded = navigation?.loadEventStart ?? Infinity;
    return performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('workerClient'))
      .map(({ startTime }) => startTime >= loaded);
  });
  expect(late).toEqual([true]);
});

test('data saver: nothing is loaded until it is asked for', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(site.origin + visited);
  await page.goto(`${site.origin}/about/`, { waitUntil: 'load' });
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  await keepEverything(page, site);
});

test('the site can be installed', async ({ page, context, request, site }) => {
  await visit(page, site, visited);
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Playwright's contexts are private windows, where no browser installs anything.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = (await (await request.get(`${site.origin}/manifest.webmanifest`)).json()) as {
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
    shortcuts: { name: string; url: string }[];
  };
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/diagnose/', '/search/', '/saved/']);
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  const drawn = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(drawn.length).toBe(3);
  for (const { src, sizes } of [...drawn, { src: '/apple-touch-icon.png', sizes: '180x180' }]) {
    const width = await page.evaluate(async (address) => {
      const bitmap = await createImageBitmap(await (await fetch(address)).blob());
      return `${bitmap.width}x${bitmap.height}`;
    }, src);
    expect(width).toBe(sizes);
  }
});
