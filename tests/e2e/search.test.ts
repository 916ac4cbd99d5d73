import { expect, type Page, test } from '@playwright/test';

const field = (page: Page) =>
  page.getByRole('search', { name: 'Search errors' }).getByRole('searchbox');
const region = (page: Page) => page.locator('header [data-state]');

test('slash and Ctrl-K go to the search field', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await field(page).blur();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  // Where one types already, a slash is a slash.
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
});

test('results come while typing, arrow keys go through them, Return opens one', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('EADDRINUSE');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  const results = region(page).getByRole('listitem');
  await expect(results.first()).toHaveAttribute('data-article-id', 'node/eaddrinuse');
  await expect(region(page).getByRole('status')).toHaveText(/^\d+ articles?$/);
  await page.keyboard.press('ArrowDown');
  await expect(results.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
});

test('Escape closes the results and goes back to the field', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('denied');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(region(page)).toBeHidden();
});

test('Return in the header leads to the search page, which works on reload', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('address already in use');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/search/?q=address%20already%20in%20use');
  const results = page.locator('main [data-state=done] li');
  await expect(results.first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search all errors' })).toHaveValue(
    'address already in use',
  );
  for (const id of ['node/eaddrinuse', 'nginx/bind-address-already-in-use']) {
    await expect(page.locator(`main li[data-article-id="${id}"]`)).toBeVisible();
  }
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
  await expect(page.locator('.found > li').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
  );
});

test('a typed message is answered by the matcher first', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)');
  const first = region(page).getByRole('listitem').first();
  await expect(first).toHaveAttribute('data-article-id', 'nginx/bind-address-already-in-use');
  await expect(first).toContainText('This is your error');
});

test('a query is shown as text, whatever it is', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await page.goto(`/search/?q=${encodeURIComponent(hostile)}`);
  await expect(page.locator('main [data-state]')).toHaveAttribute('data-state', 'done');
  await expect(page.getByRole('searchbox', { name: 'Search all errors' })).toHaveValue(hostile);
  await expect(page).toHaveTitle('Search · Unstuck');
  await expect(page.locator('main img')).toHaveCount(0);
});

for (const query of ['x'.repeat(10_000), '🙃🙃', 'خطأ في الاتصال', '%', '"', '\\']) {
  test(`a search for ${query.slice(0, 12)} ends`, async ({ page }) => {
    await page.goto('/');
    await field(page).fill(query);
    await expect(region(page)).toHaveAttribute('data-state', 'done');
  });
}

test('nothing found is said, with a way on', async ({ page }) => {
  await page.goto('/search/?q=zzzqqqxxx');
  await expect(page.getByText('No article found.')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'Browse all errors' }).click();
  await expect(page).toHaveURL('/errors/');
});

test('missing indexes are said, with a way on', async ({ page }) => {
  await page.route(/\/(?:pagefind|match)\//, (route) => route.abort());
  await page.goto('/search/?q=denied');
  await expect(page.locator('main [data-state]')).toHaveAttribute('data-state', 'failed');
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await expect(
    page.locator('main').getByRole('link', { name: 'Browse all errors instead' }),
  ).toBeVisible();
});

test('an unknown address searches for its words', async ({ page }) => {
  const response = await page.goto('/errors/git/not-a-git-repo/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('searchbox', { name: 'Search all errors' })).toHaveValue(
    'git not a git repo',
  );
  await expect(page.locator('main [data-state=done]')).toBeVisible();
  await page.goto('/errors/%E0%A4%A/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
});
