import { expect, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';

test.describe('links by code', () => {
  test('lead to the article, and "back" to where the link was', async ({ page }) => {
    await page.goto('/about/');
    await page.evaluate(() => (location.href = '/?code=e0382'));
    await expect(page).toHaveURL('/errors/rust/e0382-use-of-moved-value/');
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });

  test('lead to the table where no article has the code', async ({ page }) => {
    await page.goto('/?code=EISDIR');
    await expect(page).toHaveURL('/codes/errno/#errno-EISDIR');
  });

  test('lead to the search where several articles have it', async ({ page }) => {
    await page.goto('/?code=128');
    await expect(page).toHaveURL('/search/#q=128');
    await expect(page.locator('main li[data-article-id]').nth(1)).toBeVisible();
  });

  test('say that there is nothing, with the code as text', async ({ page }) => {
    const code = `<img src=x onerror="document.title='x'">`;
    await page.goto(`/?code=${encodeURIComponent(code)}`);
    await expect(page).toHaveURL(/\/search\/#q=/);
    await expect(page.getByRole('searchbox', { name: 'Search all errors' })).toHaveValue(code);
    await expect(page.locator('main .search-results').getByRole('status')).toContainText(
      'Not covered yet',
    );
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page).toHaveTitle('Search · Unstuck');
    await page.goto('/?code=//evil.example/');
    await expect(page).toHaveURL(`/search/#q=${encodeURIComponent('//evil.example/')}`);
    await page.goto('/?code=javascript:document.title=1');
    await expect(page).toHaveURL(/\/search\/#q=javascript/);
  });

  test('say that the index could not be loaded', async ({ page }) => {
    await page.route('**/search-index/**', (route) => route.abort());
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/?code=E0382');
    await expect(page).toHaveURL('/search/#q=E0382');
    await expect(page.locator('main .search-results').getByRole('status')).toContainText(
      'could not be loaded',
    );
  });

  test('lead to the search where their own script cannot be loaded', async ({ page }) => {
    const errors = pageErrors(page);
    await page.route('**/_astro/codeDestination*.js', (route) => route.abort());
    await page.goto('/?code=E0382&tool=rust');
    await expect(page).toHaveURL(/\/search\/#q=E0382/);
    expect(errors).toEqual([]);
  });

  test('without a code the home page stays', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    for (const address of ['/', '/?code=', '/?code=%20', '/?q=E0382']) await page.goto(address);
    await expect(page).toHaveURL('/?q=E0382');
    expect(scripts.filter((url) => /codeDestination|search-index/.test(url))).toEqual([]);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page says what a link by code needs, and where to look', async ({ page }) => {
    await page.goto('/?code=E0382');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main noscript a').last()).toHaveAttribute('href', '/codes/');
  });
});
