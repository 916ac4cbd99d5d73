import { renderPicture } from '../../bench/screenshots.ts';
import { cut, expect, isKept, keepEverything, other, test, visit, visited } from './offlineSite.ts';
import { pageErrors } from './pageErrors.ts';

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
  await page.goto(`${site.origin}/codes/`);
  await page.getByRole('searchbox', { name: 'Filter these codes' }).fill('E0382');
  await page.locator('code-filter').getByRole('link', { name: 'E0382' }).click();
  await expect(page.locator(':target')).toContainText('E0382');
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
  await page.locator('main input[type=file]').first().setInputFiles(picture);
  await expect(page.locator('.found-error').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
    { timeout: 90_000 },
  );
});

test('what is kept can be removed', async ({ page, context, site }) => {
  await keepEverything(page, site);
  await page.getByRole('button', { name: 'Remove what is kept' }).click();
  const status = page.locator('offline-manager [role=status]');
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
  await expect(page.locator('offline-manager progress + p')).toHaveText(
    /^\d+\.\d MB of \d+\.\d MB, \d+%$/,
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('offline-manager [role=status]')).toContainText('Stopped.');
  const after = await size();
  expect(after).toBeLessThan(before);
  expect(after).toBeGreaterThan(0);
  await context.unrouteAll();
  await keep.click();
  await expect(page.locator('offline-manager [role=status]')).toContainText('Everything is on');
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
  const status = page.locator('offline-manager [role=status]');
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
  await expect(page.locator('offline-manager [role=status]')).toContainText('was just updated');
  expect(await isKept(page, other)).toBe(false);
});

test('what cannot be removed is said', async ({ page, site }) => {
  const errors = pageErrors(page);
  await keepEverything(page, site);
  await page.evaluate(() => {
    Cache.prototype.delete = () => Promise.reject(new DOMException('broken', 'UnknownError'));
  });
  await page.getByRole('button', { name: 'Remove what is kept' }).click();
  await expect(page.locator('offline-manager [role=status]')).toContainText(
    'Not all of it could be removed.',
  );
  expect(errors).toEqual([]);
});
