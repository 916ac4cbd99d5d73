import { expect, type Page, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';

const field = (page: Page) => page.getByRole('search', { name: 'Search errors' }).locator('input');
const pageField = (page: Page) => page.getByRole('searchbox', { name: 'Search all errors' });
const pageRegion = (page: Page) => page.locator('main search-box [data-state]');
const region = (page: Page) => page.locator('header [data-state]');

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

test('Escape closes the results and goes back to the field', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('denied');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(region(page)).toBeHidden();
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
  await expect(box.locator('.results')).toHaveAttribute('data-state', 'done');
  await expect(
    box.locator(`a[href="${address}"], textarea`).and(page.locator(':focus')),
  ).toHaveCount(1);
  await expect(results.first()).toBeVisible();
});

test('Return that ends a composed word searches for nothing yet', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  await box.fill('接続');
  await expect(page.locator('main .results')).toHaveAttribute('data-state', 'done');
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
  const fault = page.locator('main .results').getByRole('alert');
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
  const first = region(page).locator('li').first();
  await expect(first).toHaveAttribute('data-article-id', 'nginx/bind-address-already-in-use');
  await expect(first).toContainText('This is your error');
});

test('a query is shown as text, whatever it is', async ({ page }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await page.goto(`/search/?q=${encodeURIComponent(hostile)}`);
  await expect(page.locator('main [data-state]')).toHaveAttribute('data-state', 'done');
  await expect(pageField(page)).toHaveValue(hostile);
  await expect(page).toHaveTitle('Search · Unstuck');
  await expect(page.locator('main img')).toHaveCount(0);
});

for (const query of ['x'.repeat(10_000), 'constructor', '🙃🙃', 'خطأ في الاتصال', '%', '"', '\\']) {
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
  await page.route(/\/(?:pagefind|search-index)\//, (route) => route.abort());
  await page.goto('/search/?q=denied');
  await expect(page.locator('main [data-state]')).toHaveAttribute('data-state', 'failed');
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await expect(
    page.locator('main').getByRole('link', { name: 'Browse all errors instead' }),
  ).toBeVisible();
});

test('without the full text, what messages and names say is still found', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=EADDRINUSE');
  await expect(page.locator('main li[data-article-id="node/eaddrinuse"]')).toBeVisible();
  // Words that no message has: only the full text could say more, and that is said.
  await pageField(page).fill('airplay receiver monterey');
  await expect(pageRegion(page)).toHaveAttribute('data-state', /done|failed/);
  await expect(page.locator('main')).toContainText('could not be loaded');
  await page
    .locator('main')
    .getByRole('link', { name: /Browse all errors/ })
    .first()
    .click();
  await expect(page).toHaveURL('/errors/');
});

test('a word of the text alone is found by the full text', async ({ page }) => {
  await page.goto('/search/?q=airplay');
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('main li[data-article-id="node/eaddrinuse"]')).toHaveAttribute(
    'data-reason',
    'text',
  );
});

test('on a slow network a progress state shows, and results come', async ({ page }) => {
  await page.route(/\/(?:pagefind|search-index)\//, async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.goto('/search/?q=eaddrinuse');
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'loading');
  await expect(page.getByText('Searching…')).toBeVisible();
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('main li[data-article-id="node/eaddrinuse"]')).toBeVisible();
});

const why: readonly (readonly [string, string, string, string?])[] = [
  ['listen EADDRINUSE :::8080', 'node/eaddrinuse', 'message', 'exact'],
  ['E0382', 'rust/e0382-use-of-moved-value', 'code'],
  ['ERR_CONNECTION_REFUSED', 'chrome/err-connection-refused', 'message', 'exact'],
  ['28P01', 'postgresql/password-authentication-failed', 'code'],
  ['kill process on port 3000 node', 'node/eaddrinuse', 'search'],
];
for (const [query, id, reason, confidence] of why) {
  test(`${query} finds ${id} first, and says why`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    const first = page.locator('main li[data-article-id]').first();
    await expect(first).toHaveAttribute('data-article-id', id);
    await expect(first).toHaveAttribute('data-reason', reason);
    if (confidence) await expect(first).toHaveAttribute('data-confidence', confidence);
    await expect(first.locator('mark').first()).toBeVisible();
  });
}

test('typos are forgiven in words of five letters and more', async ({ page }) => {
  await page.goto('/search/?q=conection%20refussed');
  await expect(page.locator('main li[data-article-id]').first()).toHaveAttribute(
    'data-article-id',
    'chrome/err-connection-refused',
  );
});

test('filters have counts, stand in the address, work by keyboard and on reload', async ({
  page,
}) => {
  await page.goto('/search/?q=address%20already%20in%20use');
  const tool = page.getByRole('combobox', { name: 'Tool' });
  await expect(tool.locator('option').first()).toHaveText(/^All \(\d+\)$/);
  await tool.focus();
  await tool.selectOption('nginx');
  await expect(page).toHaveURL('/search/?q=address%20already%20in%20use&tool=nginx');
  const items = page.locator('main li[data-article-id]');
  await expect(items).toHaveCount(1);
  await expect(items).toHaveAttribute('data-article-id', 'nginx/bind-address-already-in-use');
  await expect(page.getByRole('combobox', { name: 'Tool' })).toBeFocused();
  await page.reload();
  await expect(items).toHaveCount(1);
  await page.goto('/search/?q=address%20already%20in%20use&platform=windows&kind=dns');
  await expect(page.getByText('No article passes the filters.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('dns');
});

test('a browser that refuses more changes of the address still searches', async ({ page }) => {
  await page.addInitScript(() => {
    History.prototype.replaceState = () => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    };
  });
  await page.goto('/search/');
  await pageField(page).fill('ECONNREFUSED');
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(pageRegion(page).locator('li').first()).toHaveAttribute(
    'data-article-id',
    'node/econnrefused',
  );
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

test('a code without an article still says what it means', async ({ page }) => {
  await page.goto('/search/?q=ENOTTY');
  await expect(page.locator('main .codes')).toContainText('Inappropriate ioctl for device');
});

test('no answer is no dead end', async ({ page }) => {
  await page.goto('/search/?q=docker%20wombat%20frobnicated%20xyzzy%20plugh');
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('main').getByRole('link', { name: 'All Docker errors' })).toBeVisible();
  await expect(page.getByText('The message that no article covers')).toBeVisible();
});

test('an unknown address searches for its words', async ({ page }) => {
  const response = await page.goto('/errors/git/not-a-git-repo/');
  expect(response?.status()).toBe(404);
  await expect(pageField(page)).toHaveValue('git not a git repo');
  await expect(page.locator('main [data-state=done]')).toBeVisible();
  await page.goto('/errors/%E0%A4%A/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
});
