import { expect, test } from '@playwright/test';

test('a click anywhere in the row of a list opens its article', async ({ page }) => {
  for (const path of ['/', '/errors/git/', '/recent/']) {
    await page.goto(path);
    const row = page.locator('.article-list > li').first();
    const address = await row.getByRole('link').getAttribute('href');
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    if (!box) throw new Error(`${path}: the first row is not shown.`);
    await page.mouse.click(box.x + box.width - 4, box.y + box.height - 4);
    await expect(page).toHaveURL(address ?? '');
  }
});

test('a row of a list of several tools names its tool', async ({ page }) => {
  await page.goto('/recent/');
  for (const row of await page.locator('.article-list > li').all()) {
    await expect(row.locator('svg')).toBeVisible();
    await expect(row.locator('.meta')).toHaveText(/\w/);
  }
});

test('on Home, an example log fills the box and is diagnosed', async ({ page }) => {
  await page.goto('/');
  const box = page.locator('main').getByRole('textbox', { name: 'Error message' });
  await page.getByRole('button', { name: 'Try an example log' }).click();
  expect((await box.inputValue()).split('\n').length).toBeGreaterThan(3);
  await expect(page.locator('main .search-results').getByRole('link').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('Home has no example that nothing would diagnose', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Try an example log' })).toBeHidden();
  });
});

test('messages and commands have the typeface once it is there, and no page waits for it', async ({
  page,
}) => {
  await page.goto('/errors/node/eaddrinuse/');
  const fonts = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ family }) => family.includes('Plex Mono'))
        .map((font) => font.status),
    );
  await expect.poll(fonts).toEqual(['loaded', 'loaded']);
  expect(await page.locator('link[rel=preload]').count()).toBe(0);
  await page.goto('/errors/git/failed-to-push-some-refs/');
  await expect(page.locator('h1 code')).toHaveCSS('font-family', /^"?Plex Mono/);
});

test('controls have at most three heights', async ({ page }) => {
  const heights = new Map<number, string>();
  for (const path of [
    '/',
    '/errors/node/eaddrinuse/',
    '/errors/git/',
    '/codes/',
    '/saved/',
    '/diagnose/',
  ]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await expect(page.locator('html[data-os]')).toBeAttached();
    const found = await page
      .locator(':is(button, select, input:not([type=checkbox], [type=radio])):visible')
      .evaluateAll((controls) =>
        controls.map((control): [number, string] => [
          Math.round(control.getBoundingClientRect().height),
          control.outerHTML.slice(0, 80),
        ]),
      );
    for (const [height, control] of found) heights.set(height, `${path} ${control}`);
  }
  expect([...heights].length, JSON.stringify([...heights])).toBeLessThanOrEqual(3);
});
