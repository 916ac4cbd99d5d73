import { expect, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { field, pageField, region } from './searchFields.ts';

test('slash and Ctrl-K go to the search field', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await field(page).blur();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  // As a browser tells of a field that it has filled in: there is no key.
  const errors = pageErrors(page);
  await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })));
  expect(errors).toEqual([]);
  // Where one types already, a slash is a slash.
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
});

test('the header is a combobox: arrow keys choose among results, Return opens one', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('EADDRINUSE');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  const combobox = page.getByRole('combobox', { name: 'Search errors' });
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await expect(region(page).locator('li').first()).toHaveAttribute(
    'data-article-id',
    'node/eaddrinuse',
  );
  await expect(region(page).getByRole('status')).toHaveText(/^\d+ articles?$/);
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await page.keyboard.press('ArrowDown');
  await expect(combobox).toBeFocused();
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const first = (await options.first().getAttribute('id')) ?? '';
  await expect(combobox).toHaveAttribute('aria-activedescendant', first);
  await page.keyboard.press('ArrowUp');
  await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
});

test('Escape closes the results and goes back to the field, an arrow opens them again', async ({
  page,
}) => {
  await page.goto('/');
  await field(page).fill('denied');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(region(page)).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /-option-0$/);
});

test('a click in the results that hits no link leaves them open', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('denied');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await region(page).getByRole('status').click();
  await expect(region(page)).toBeVisible();
  await page.locator('footer p').click();
  await expect(region(page)).toBeHidden();
});

test('whoever is at a result stays there when the full text adds others', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/errors/git/not-a-git-repository/');
  const box = page.locator('#still-stuck search-box');
  const results = box.locator('li[data-article-id] a');
  await box.locator('textarea').fill('address already in use airplay receiver');
  await expect(results.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  const address = await results.first().getAttribute('href');
  release();
  await expect(box.locator('.search-results')).toHaveAttribute('data-state', 'done');
  await expect(
    box.locator(`a[href="${address}"], textarea`).and(page.locator(':focus')),
  ).toHaveCount(1);
  await expect(results.first()).toBeVisible();
});

test('Return that ends a composed word searches for nothing yet', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  await box.fill('接続');
  await expect(page.locator('main .search-results')).toHaveAttribute('data-state', 'done');
  const taken = await box.evaluate(
    (area) =>
      !area.dispatchEvent(
        new KeyboardEvent('keydown', {
          ...{ key: 'Enter', isComposing: true, bubbles: true, cancelable: true },
        }),
      ),
  );
  expect(taken).toBe(false);
  await expect(page).toHaveURL('/');
});

test('a large box that cannot load what it needs says so, and works at the next try', async ({
  page,
}) => {
  await page.route('**/_astro/SearchPanel*.js', (route) => route.abort());
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  await box.fill('fatal: not a git repository');
  await box.press('Enter');
  const fault = page.locator('main .search-results').getByRole('alert');
  await expect(fault).toContainText('could not be loaded');
  await expect(page).toHaveURL('/');
  await page.unroute('**/_astro/SearchPanel*.js');
  await box.pressSequentially(' (or any');
  await expect(page.locator('main [data-article-id]').first()).toBeVisible();
  await expect(fault).toHaveCount(0);
});

test('Return in the header leads to the search page, which works on reload', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('address already in use');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=address%20already%20in%20use');
  const results = page.locator('main [data-state=done] li');
  await expect(results.first()).toBeVisible();
  await page.reload();
  await expect(pageField(page)).toHaveValue('address already in use');
  for (const id of ['node/eaddrinuse', 'nginx/bind-address-already-in-use']) {
    await expect(page.locator(`main li[data-article-id="${id}"]`)).toBeVisible();
  }
});

test('what is too long for an address gets to the search page without one', async ({ page }) => {
  const long = `EADDRINUSE ${'сообщение '.repeat(1000)}`;
  await page.goto('/about/');
  await field(page).fill(long);
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/search/');
  await expect(pageField(page)).toHaveValue(long);
  await expect(page.locator('main li[data-article-id]').first()).toHaveAttribute(
    'data-article-id',
    'node/eaddrinuse',
  );
  // An address of this length still works where the server takes it.
  await page.goto(`/search/?q=${encodeURIComponent(long.slice(0, 9000))}`);
  await expect(page.locator('main li[data-article-id]').first()).toBeVisible();
  await page.reload();
  await expect(pageField(page)).toHaveValue(long.slice(0, 9000));
});

test('the large box shows results while typing, and takes a paste to Diagnose, not into an address', async ({
  page,
}) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  await box.fill('fatal: not a git repository (or any of the parent directories): .git');
  await expect(page.locator('main [data-article-id]').first()).toHaveAttribute(
    'data-confidence',
    'exact',
  );
  await box.press('Enter');
  await expect(page).toHaveURL('/diagnose/');
  await expect(page.getByRole('textbox', { name: 'Output or log' })).toHaveValue(
    /not a git repository/,
  );
  await expect(page.locator('.found-error').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
  );
  // Nor beyond this tab.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('git');
});

test('a log that cannot be handed on is said to be too long, and is not searched for', async ({
  page,
}) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  // More than a tab's storage takes.
  await box.evaluate((own: HTMLTextAreaElement) => {
    own.value = 'all is well here, request served\n'.repeat(200_000);
  });
  await box.press('Enter');
  const results = page.getByRole('main').getByRole('region', { name: 'Search results' });
  await expect(results).toContainText('more than can be handed on');
  await expect(results.locator('li')).toHaveCount(0);
  await results.getByRole('link', { name: 'Diagnose' }).click();
  await expect(page).toHaveURL(/\/diagnose\/$/);
});

test('recent searches are kept on the device, and can be cleared', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('EADDRINUSE');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/search/);
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page.getByRole('option', { name: 'EADDRINUSE' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(page.getByRole('option', { name: 'EADDRINUSE' })).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('/');
  await expect(region(page)).toBeHidden();
});
