import {
  type BrowserContext,
  expect as baseExpect,
  type Page,
  test as base,
} from '@playwright/test';
import { renderPicture } from '../../src/tools/bench-screenshots/renderPicture.ts';
import { ServedCopy } from './servedCopy.ts';

/** A site for each test, as its build changes and its server stops. */
const test = base.extend<{ site: ServedCopy }>({
  // Playwright reads the names of what a fixture needs from this pattern.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await ServedCopy.start();
    await use(site);
    await site.remove();
  },
});

test.use({ serviceWorkers: 'allow' });
// A worker that is installed copies some hundred files: on a busy machine that takes its time.
test.describe.configure({ timeout: 120_000 });
const expect = baseExpect.configure({ timeout: 30_000 });

const visited = '/errors/node/eaddrinuse/';
const other = '/errors/git/not-a-git-repository/';

/** Opens a page and waits until the worker is there and has kept it. */
async function visit(page: Page, site: ServedCopy, address: string): Promise<void> {
  await page.goto(site.origin + address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => isKept(page, address)).toBe(true);
}

const isKept = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(async (path) => (await caches.match(path)) !== undefined, address);

const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

/** The builds that are on the device. */
const builds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('build')));

async function cut(context: BrowserContext, site: ServedCopy): Promise<void> {
  await site.down();
  await context.setOffline(true);
}

async function keepEverything(page: Page, site: ServedCopy): Promise<void> {
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: /^Keep everything offline \(\d+\.\d MB more\)$/ }).click();
  await expect(page.locator('keep-offline [role=status]')).toContainText(
    'Everything is on this device',
  );
}

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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What does it say?');
  await page.goto(`${site.origin}/search/?q=ECONNREFUSED`);
  await expect(page.locator('main .results li').first()).toContainText('ECONNREFUSED');
  await page.goto(`${site.origin}/diagnose/`);
  await page
    .getByRole('textbox', { name: 'Output or log' })
    .fill('fatal: not a git repository (or any of the parent directories): .git');
  const found = page.locator('.found > li').first();
  await expect(found).toHaveAttribute('data-article-id', 'git/not-a-git-repository');
  await expect(found.locator('.steps')).toBeVisible();
  // The full text comes with everything only. That it is not asked is said.
  await page.goto(`${site.origin}/search/?q=airplay`);
  await expect(page.locator('main .results')).toContainText(/could not be loaded/);
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
  await expect(page.locator('kept-articles li')).toHaveCount(1);
  await expect(page.locator('kept-articles li')).toBeVisible();
  await expect(page.locator('kept-articles li a')).toHaveAttribute('href', visited);
  await expect(page.locator('main .results li').first()).toContainText('not a git repository');
  await expect(page.locator('not-kept [role=status]')).toBeEmpty();
  await page.goto(`${site.origin}/errors/git/no-such-article/`);
  await expect(page.locator('not-kept [role=status]')).toContainText('There was no page');
  await page.goto(site.origin + other);
  await site.up();
  await context.setOffline(false);
  await expect(page.locator('not-kept [role=status]')).toHaveText('The connection is back.');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not a git repository');
});

test('everything can be kept, and then an article that was never opened is there', async ({
  page,
  context,
  site,
}) => {
  await keepEverything(page, site);
  await cut(context, site);
  await page.goto(site.origin + other);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not a git repository');
  // A word that only the full text has.
  await page.goto(`${site.origin}/search/?q=airplay`);
  await expect(page.locator('main li[data-article-id="node/eaddrinuse"]')).toHaveAttribute(
    'data-reason',
    'text',
  );
  await page.goto(`${site.origin}/codes/rust/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a screenshot is read with the network cut, once everything is kept', async ({
  page,
  context,
  site,
}) => {
  await visit(page, site, visited);
  await keepEverything(page, site);
  const drawing = await context.newPage();
  const message = 'fatal: not a git repository (or any of the parent directories): .git';
  const picture = await renderPicture(drawing, 'dark terminal', message);
  await drawing.close();
  await cut(context, site);
  await page.goto(`${site.origin}/diagnose/`);
  await page.getByLabel('Or a text or log file').setInputFiles(picture);
  await expect(page.locator('.found > li').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
    { timeout: 90_000 },
  );
});

test('what is kept can be removed', async ({ page, context, site }) => {
  await keepEverything(page, site);
  await page.getByRole('button', { name: 'Remove what is kept' }).click();
  const status = page.locator('keep-offline [role=status]');
  await expect(status).toContainText('Removed.');
  await expect(status).toContainText(/0 of \d+ articles/);
  await expect(page.getByRole('button', { name: 'Remove what is kept' })).toHaveCount(0);
  await cut(context, site);
  await page.goto(site.origin + other);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This page is not on this device',
  );
  await page.goto(`${site.origin}/diagnose/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diagnose');
});

test('keeping everything can be stopped, and goes on from there', async ({
  page,
  context,
  site,
}) => {
  await page.goto(`${site.origin}/offline/`);
  const keep = page.getByRole('button', { name: /^Keep everything/ });
  await expect(keep).toBeVisible();
  const size = async (): Promise<number> =>
    Number(/[\d.]+/.exec((await keep.textContent()) ?? '')?.[0]);
  const before = await size();
  // Two articles come and the third one does not, so that there is time to stop.
  let count = 0;
  await context.route('**/errors/*/*/', async (route) => {
    count += 1;
    if (count > 20) await new Promise(() => undefined);
    await route.continue();
  });
  await keep.click();
  await expect.poll(() => count).toBeGreaterThan(20);
  await expect(page.locator('keep-offline progress + p')).toHaveText(
    /^\d+\.\d MB of \d+\.\d MB, \d+%$/,
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('keep-offline [role=status]')).toContainText('Stopped.');
  const after = await size();
  expect(after).toBeLessThan(before);
  expect(after).toBeGreaterThan(0);
  await context.unrouteAll();
  await keep.click();
  await expect(page.locator('keep-offline [role=status]')).toContainText('Everything is on');
});

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
  const message = 'fatal: not a git repository (or any of the parent directories): .git';
  const paste = (tab: Page) => tab.getByRole('textbox', { name: 'Output or log' }).fill(message);
  await paste(page);
  await expect(page.locator('.found > li').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
  );
  const second = await context.newPage();
  await second.goto(`${site.origin}/diagnose/`);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Diagnose anew');
  await paste(second);
  await expect(second.locator('.diagnosis')).toHaveAttribute('data-state', 'failed');
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
  await page.getByRole('textbox', { name: 'Output or log' }).fill('fatal: not a git repository');
  await expect(page.locator('.diagnosis')).toHaveAttribute('data-state', 'failed');
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
  await expect.poll(() => isKept(page, other)).toBe(false);
  await cut(context, site);
  await page.goto(site.origin + other);
  await expect(page.locator('not-kept [role=status]')).toContainText('There was no page');
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

test('a full storage is said, and nothing breaks', async ({ page, context, site }) => {
  await page.goto(`${site.origin}/offline/`);
  const keep = page.getByRole('button', { name: /^Keep everything/ });
  await expect(keep).toBeVisible();
  const devtools = await context.newCDPSession(page);
  const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin: site.origin });
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: site.origin,
    quotaSize: usage + 400_000,
  });
  await keep.click();
  const status = page.locator('keep-offline [role=status]');
  await expect(status).toContainText('no more room');
  await page.goto(site.origin + visited);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EADDRINUSE');
});

test('a server amid an update is said: nothing of another build is kept', async ({
  page,
  site,
}) => {
  await page.goto(`${site.origin}/offline/`);
  const keep = page.getByRole('button', { name: /^Keep everything/ });
  await expect(keep).toBeVisible();
  site.change(`${other}index.html`, (text) => text.replace('</h1>', ' (corrected)</h1>'));
  await keep.click();
  await expect(page.locator('keep-offline [role=status]')).toContainText('was just updated');
  expect(await isKept(page, other)).toBe(false);
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
      .filter(({ name }) => name.includes('startOffline'))
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
