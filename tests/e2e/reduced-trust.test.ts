import { expect, type Page, test } from '@playwright/test';
import { deny } from './deny.ts';
import { pageErrors } from './pageErrors.ts';

// What a strict browser, a private window or a policy takes away. Each page still reads, nothing
// throws, and what is missing is said.

/** Each takes something away before any script of a page runs. */
const takenAway = {
  'local and session storage': (page: Page) => deny(page, 'localStorage', 'sessionStorage'),
  'a storage that is full': (page: Page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    }),
  'caches and databases': (page: Page) => deny(page, 'caches', 'indexedDB'),
  'service workers': (page: Page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    }),
  'refused service workers': (page: Page) =>
    page.addInitScript(() => {
      navigator.serviceWorker.register = () =>
        Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    }),
  workers: (page: Page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker');
    }),
  'refused workers': (page: Page) =>
    page.addInitScript(() => {
      window.Worker = class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event('error')));
        }
        postMessage(): void {}
        terminate(): void {}
      } as unknown as typeof Worker;
    }),
  WebAssembly: (page: Page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(window, 'WebAssembly');
    }),
} as const;

for (const [name, take] of Object.entries(takenAway)) {
  test.describe(`without ${name}`, () => {
    test.use({ serviceWorkers: 'allow' });
    test.beforeEach(async ({ page }) => void (await take(page)));

    test('an article reads, and its controls work', async ({ page }) => {
      const errors = pageErrors(page);
      await page.goto('/errors/node/eaddrinuse/#port=5001');
      await expect(page.locator('#fix-use-another-port')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Copy' }).first()).toBeVisible();
      await expect(page.locator('.steps pre').first()).toContainText('5001');
      await page.getByRole('button', { name: /^Theme/ }).click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
      await page.locator('#checklist > summary').click();
      await page.getByRole('checkbox').first().check();
      expect(errors).toEqual([]);
    });

    test('search and Diagnose find the article', async ({ page }) => {
      const errors = pageErrors(page);
      await page.goto('/search/?q=EADDRINUSE');
      await expect(page.locator('main .search-results li').first()).toContainText('EADDRINUSE');
      await page.goto('/diagnose/');
      await page
        .getByRole('textbox', { name: 'Output or log' })
        .fill('Error: listen EADDRINUSE: address already in use :::5001');
      await expect(page.locator('.found-error').first()).toHaveAttribute(
        'data-article-id',
        'node/eaddrinuse',
      );
      expect(errors).toEqual([]);
    });

    test('a paste on the home page leads to its article', async ({ page }) => {
      await page.goto('/');
      await page
        .getByRole('textbox', { name: 'Error message' })
        .fill('Error: listen EADDRINUSE: address already in use :::5001');
      await page.locator('main').getByRole('button', { name: 'Diagnose' }).click();
      await page
        .getByRole('link', { name: /listen EADDRINUSE/ })
        .first()
        .click();
      await expect(page).toHaveURL(/\/errors\/node\/eaddrinuse\//);
    });
  });
}

const keepsNothing = [
  'caches and databases',
  'service workers',
  'refused service workers',
] as const;
for (const name of keepsNothing) {
  test(`without ${name}, the page about being offline says that nothing can be kept`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ serviceWorkers: 'allow', baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await takenAway[name](page);
    const errors = pageErrors(page);
    await page.goto('/offline/');
    await expect(page.locator('offline-manager [role=status]')).toContainText(
      'does not let the site keep pages',
    );
    await expect(page.locator('offline-articles')).toContainText('None');
    await expect(page.getByRole('button', { name: /Keep everything/ })).toHaveCount(0);
    expect(errors).toEqual([]);
    await context.close();
  });
}

test('where a policy forbids WebAssembly, search says that it may not have found everything', async ({
  page,
}) => {
  // In workers as well, which the scripts above do not reach.
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const policy = "script-src 'self' 'unsafe-inline'";
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await page.goto('/search/?q=EADDRINUSE');
  await expect(page.locator('main .search-results li').first()).toContainText('EADDRINUSE');
  // A word that only the full text has, which Pagefind's WebAssembly reads.
  await page.goto('/search/?q=airplay');
  await expect(page.locator('main .search-results')).toContainText(/could not be loaded/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page about being offline says what it needs', async ({ page }) => {
    await page.goto('/offline/');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('offline-manager')).toBeHidden();
    await expect(page.getByRole('heading', { name: 'How it stays right' })).toBeVisible();
  });
});
