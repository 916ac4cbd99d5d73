import { expect, type Page, test } from '@playwright/test';
import { axeFaults } from './axeFaults.ts';
import { pageErrors } from './pageErrors.ts';
import { watchShifts } from './watchShifts.ts';

const message = 'Error: listen EADDRINUSE: address already in use :::5001';
const byMessage = (text: string): string => `/errors/by-message/#${encodeURIComponent(text)}`;
// Where nothing is found, the full text is asked for what is near: a lot of small files.
const patiently = expect.configure({ timeout: 20_000 });
const diagnosis = (page: Page) => page.getByRole('region', { name: 'Diagnosis' });

test.describe('links by message', () => {
  test('lead to the article with the values of the message, and send it to nobody', async ({
    page,
  }) => {
    const sent: string[] = [];
    page.on('request', (request) =>
      sent.push(
        `${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`,
      ),
    );
    await page.goto('/about/');
    await page.evaluate((address) => (location.href = address), byMessage(message));
    await expect(page).toHaveURL('/errors/node/eaddrinuse/');
    await expect(page.locator('#quick-fix copy-box code').first()).toContainText('5001');
    expect(sent.length).toBeGreaterThan(3);
    expect(sent.filter((request) => request.includes('5001'))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('5001');
    await page.goBack();
    await expect(page).toHaveURL('/about/');
  });

  test('take a message as a browser leaves it, and one with a stray percent sign', async ({
    page,
  }) => {
    await page.goto(`/errors/by-message/#at 100% : ${message}`);
    await expect(page).toHaveURL('/errors/node/eaddrinuse/');
  });

  test('point to the cause of the wording', async ({ page }) => {
    await page.goto(byMessage("fatal: not a git repository: '/srv/old/.git'"));
    await expect(page).toHaveURL('/errors/git/not-a-git-repository/');
    const own = page.locator('#your-fix');
    await expect(own.locator(':scope > h3 a[href="#cause-git-dir-set"]')).toBeVisible();
    await expect(own.locator('.fix')).toBeVisible();
  });

  test('list what a text with several errors has', async ({ page }) => {
    await page.goto(
      byMessage(`${message}\nfatal: not a git repository (or any of the parent directories): .git`),
    );
    await expect(diagnosis(page).locator('.found-error')).toHaveCount(2);
    await expect(diagnosis(page).getByRole('status')).toContainText('2 errors found');
  });

  test('say that nothing was found, and keep hostile text as text', async ({ page }) => {
    const errors = pageErrors(page);
    await page.goto(byMessage(`FrobnicatorError: <img src=x onerror="document.title='x'"> failed`));
    await patiently(diagnosis(page)).toContainText('Not covered yet');
    await expect(diagnosis(page)).toContainText('<img src=x');
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page).toHaveTitle('Find the article by its message · Unstuck');
    expect(errors).toEqual([]);
  });

  test('follow a changed fragment, and say what an empty one lacks', async ({ page }) => {
    await page.goto('/errors/by-message/');
    await expect(diagnosis(page)).toContainText('no message behind its #');
    await page.evaluate(() => (location.hash = 'FrobnicatorError of nothing'));
    await patiently(diagnosis(page)).toContainText('Not covered yet');
    await page.evaluate((text) => (location.hash = encodeURIComponent(text)), message);
    await expect(page).toHaveURL('/errors/node/eaddrinuse/');
  });

  test('say what is missing: the index', async ({ page }) => {
    await page.route('**/match/lookup.json', (route) => route.abort());
    await page.goto(byMessage(message));
    await expect(diagnosis(page).getByRole('alert')).toContainText('could not be loaded');
  });

  test('are matched in the page where it may not start workers', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: class {
          constructor() {
            throw new DOMException('blocked', 'SecurityError');
          }
        },
      });
    });
    await page.goto(byMessage(message));
    await expect(page).toHaveURL('/errors/node/eaddrinuse/');
  });

  test('move nothing while they look', async ({ page }) => {
    const shifts = await watchShifts(page);
    await page.goto(byMessage('FrobnicatorError: nothing knows this'));
    await patiently(diagnosis(page)).toHaveAttribute('data-state', 'done');
    expect(await shifts()).toEqual([]);
  });

  test.describe('in both themes', () => {
    // axe runs code that it brings, which the policy is there to refuse.
    test.use({ bypassCSP: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`are accessible where they list, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.goto(
          byMessage(
            `${message}\nfatal: not a git repository (or any of the parent directories): .git`,
          ),
        );
        await expect(diagnosis(page).locator('.found-error')).toHaveCount(2);
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and where to look', async ({ page }) => {
    await page.goto(byMessage(message));
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main noscript a').first()).toHaveAttribute('href', '/errors/');
  });
});
