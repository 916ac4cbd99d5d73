import { expect, test } from '@playwright/test';

// What screen readers get on the four journeys: the parts that must be there, in their order, by role
// and name. What else a page has may change.

const article = /Error: listen EADDRINUSE/;

test('land and fix: message, quick fix with commands that can be copied, causes, contents', async ({
  page,
}) => {
  await page.goto('/errors/node/eaddrinuse/');
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the content"
    - banner:
      - link "Unstuck"
      - search "Search errors"
      - group:
        - navigation "Site":
          - link "Errors"
          - link "Codes"
          - link "Diagnose"
          - link "Saved"
    - main:
      - article:
        - navigation "Breadcrumbs":
          - list:
            - listitem:
              - link "Errors"
        - heading /listen EADDRINUSE/ [level=1]
        - button /Copy. Error. listen EADDRINUSE/
        - heading /Quick fix/ [level=2]
        - button /Copy. lsof -nP -iTCP/
        - heading /Find your cause/ [level=2]
        - group:
          - heading "An earlier copy of the server still runs" [level=3]
        - complementary "Values and contents"
    - contentinfo
  `);
});

test('each button that copies a command says which', async ({ page }) => {
  await page.goto('/errors/node/eaddrinuse/');
  const buttons = page.locator('copy-box button');
  await expect(buttons.first()).toBeVisible();
  const names = await buttons.evaluateAll((all) =>
    all.map((button) => button.getAttribute('aria-label') ?? button.textContent),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !/^Copy: \S/.test(name))).toEqual([]);
});

test('search: a field with its name, and the article among the results', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('EADDRINUSE');
  const focused = page.getByRole('combobox').and(page.locator(':focus'));
  await expect(focused).toHaveAccessibleName(/\S/);
  await expect(focused).toHaveAttribute('aria-expanded', 'true');
  const option = page.getByRole('listbox').getByRole('option').filter({ hasText: article });
  await expect(option.or(page.getByRole('option', { name: article })).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
});

test('paste: the answer has a heading, a link to the article, and commands to copy', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('textbox')
    .first()
    .fill('> node server.js\nError: listen EADDRINUSE: address already in use :::5001\n');
  await expect(page.getByRole('main')).toContainText('This is your error');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /EADDRINUSE/ })
      .first(),
  ).toBeVisible();
});

test('browse: from the home page by the tool to the article', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Node\.js/ })
    .first()
    .click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - navigation "Breadcrumbs":
      - list:
        - listitem:
          - link "All errors"
    - heading "Node.js errors" [level=1]
    - paragraph:
      - searchbox "Filter Node.js errors"
    - heading "Network" [level=2]
    - list:
      - listitem:
        - link /listen EADDRINUSE/
  `);
  await page
    .getByRole('main')
    .getByRole('link', { name: /listen EADDRINUSE/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article);
});
