import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('an article is all there', async ({ page }) => {
  await page.goto('/errors/node/eaddrinuse/');
  const fix = page.locator('#fix-use-another-port');
  // All platforms, each with its name.
  await expect(fix.getByText('PORT=3001 npm start')).toBeVisible();
  await expect(fix.getByText('$env:PORT = 3001; npm start')).toBeVisible();
  await expect(fix.getByText('Windows (PowerShell)', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy' })).toHaveCount(0);
  await page.locator('#faq summary').first().click();
  await expect(page.locator('#faq details p').first()).toBeVisible();
  await page.locator('#checklist > summary').click();
  await page.getByRole('checkbox').first().check();
  await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toBeVisible();
});

test('from the home page to an article by links alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Errors', exact: true }).click();
  await page.getByRole('link', { name: 'Git', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Git errors');
  await page.getByRole('link', { name: /not a git repository/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('not a git repository');
});

test('the search form leads to the search page, which says what it needs', async ({ page }) => {
  await page.goto('/about/');
  const field = page.getByRole('search', { name: 'Search errors' }).locator('input');
  await field.fill('denied');
  await field.press('Enter');
  await expect(page).toHaveURL('/search/?q=denied');
  await expect(page.locator('main noscript a')).toHaveAttribute('href', '/errors/');
});

test('what is pasted into a large box is sent nowhere', async ({ page }) => {
  for (const address of ['/', '/errors/git/not-a-git-repository/']) {
    await page.goto(address);
    const box = page.locator('main search-box');
    await box.locator('textarea').fill('a secret in a log');
    await box.getByRole('button', { name: 'Diagnose' }).click();
    await expect(page).toHaveURL(/\/errors\/\??$/);
  }
});

test('the search page says what it needs', async ({ page }) => {
  await page.goto('/search/?q=denied');
  // So does the field: without a script, it is a form that sends its words.
  const note = page.locator('header search-box noscript');
  await expect(note).toBeVisible();
  expect(await note.textContent()).toContain('to this site');
  // Playwright's text engine passes over <noscript>, whatever the browser shows of it.
  await expect(page.locator('main noscript p')).toBeVisible();
  await expect(page.locator('main noscript a')).toHaveAttribute('href', '/errors/');
});
