import { expect, test } from '@playwright/test';
import { holdRequests } from './holdRequests.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';
import { field, pageField, pageRegion, region } from './searchFields.ts';

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
  await expect(page.locator('main .search-results')).toHaveAttribute('data-state', 'done');
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
  await expect(page.getByText('Not covered yet')).toBeVisible();
  await page.locator('main').getByRole('link', { name: 'Browse all errors' }).click();
  await expect(page).toHaveURL('/errors/');
});

test('missing indexes are said, with a way on', async ({ page }) => {
  await page.route(/\/(?:pagefind|search-index)\//, (route) => route.abort());
  await page.goto('/search/?q=denied');
  await expect(page.locator('main .search-results')).toHaveAttribute('data-state', 'failed');
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
  const files = /\/(?:pagefind|search-index)\//;
  const letFirstGo = await holdRequests(page, files);
  await page.goto('/search/?q=eaddrinuse');
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'loading');
  await expect(page.getByText('Searching…')).toBeVisible();
  letFirstGo();
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('main li[data-article-id="node/eaddrinuse"]')).toBeVisible();
  // The answers to the last search are none to this one.
  const letSecondGo = await holdRequests(page, files);
  await pageField(page).fill('ssh host key verification');
  await expect(page.getByText('Searching…')).toBeVisible();
  letSecondGo();
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(page.getByText('Searching…')).toBeHidden();
  // Nothing is called not found before the full text was asked; what is near is there already.
  const letFullTextGo = await holdRequests(page, '**/pagefind/**');
  await pageField(page).fill('airplay receiver monterey');
  await expect(pageRegion(page).locator('li[data-article-id]').first()).toBeVisible();
  await expect(page.getByText('Searching…')).toBeVisible();
  await expect(page.getByText('Not covered yet')).toBeHidden();
  letFullTextGo();
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(page.getByText('Searching…')).toBeHidden();
});

const why: readonly (readonly [string, string, string])[] = [
  ['listen EADDRINUSE :::8080', 'node/eaddrinuse', 'sure'],
  ['E0382', 'rust/e0382-use-of-moved-value', 'code'],
  ['ERR_CONNECTION_REFUSED', 'chrome/err-connection-refused', 'sure'],
  ['28P01', 'postgresql/password-authentication-failed', 'code'],
  ['kill process on port 3000 node', 'node/eaddrinuse', 'search'],
];
for (const [query, id, reason] of why) {
  test(`${query} finds ${id} first, and says why`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    const first = page.locator('main li[data-article-id]').first();
    await expect(first).toHaveAttribute('data-article-id', id);
    // What the matcher is sure of has a card with the fix; everything else is a row.
    if (reason === 'sure') {
      await expect(first).toHaveAttribute('data-confidence', 'exact');
      await expect(first.locator('.advice pre').first()).toBeVisible();
    } else {
      await expect(first).toHaveAttribute('data-reason', reason);
      await expect(first.locator('mark').first()).toBeVisible();
    }
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
  await expect(page).toHaveURL('/search/#q=address%20already%20in%20use&tool=nginx');
  const items = page.locator('main li[data-article-id]');
  await expect(items).toHaveCount(1);
  await expect(items).toHaveAttribute('data-article-id', 'nginx/bind-address-already-in-use');
  await expect(page.getByRole('combobox', { name: 'Tool' })).toBeFocused();
  await page.reload();
  await expect(items).toHaveCount(1);
  await page.goto('/search/?q=address%20already%20in%20use&platform=windows&kind=dns');
  await expect(page.getByText('No article passes the filters.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('dns');
  // What no article can have is shown as it stands, also what every JavaScript object has.
  await page.goto('/search/?q=address&platform=constructor&kind=__proto__&tool=toString');
  for (const [name, value] of Object.entries({ Platform: 'constructor', Tool: 'toString' }))
    await expect(page.getByRole('combobox', { name }).locator('option:checked')).toHaveText(
      `${value} (0)`,
    );
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

test('a code without an article still says what it means', async ({ page }) => {
  await page.goto('/search/?q=ENOTTY');
  await expect(page.locator('main .code-notes')).toContainText('Inappropriate ioctl for device');
});

test('an error without an article is said not to be covered, with links that say where they lead', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto('/search/');
  const origin = new URL(page.url()).origin;
  await pageField(page).fill(
    'redis: WRONGTYPE Operation against a key, token=ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  );
  await expect(pageRegion(page).getByRole('status')).toContainText('Not covered yet');
  const web = page.locator('main').getByRole('link', { name: 'Search the web (duckduckgo.com)' });
  await expect(web).toHaveAttribute('href', /^https:\/\/duckduckgo\.com\/\?q=redis/);
  await expect(web).toHaveAttribute('rel', 'noreferrer');
  expect(await web.getAttribute('href')).not.toContain('ghp_');
  for (const name of [
    'Redis documentation (redis.io)',
    'Issues of Redis with these words (github.com)',
  ])
    await expect(page.locator('main').getByRole('link', { name })).toBeVisible();
  expect(asked.filter((one) => one !== origin)).toEqual([]);
});

test('no answer is no dead end', async ({ page }) => {
  await page.goto('/search/?q=docker%20wombat%20frobnicated%20xyzzy%20plugh');
  await expect(pageRegion(page)).toHaveAttribute('data-state', 'done');
  await expect(page.locator('main').getByRole('link', { name: 'All Docker errors' })).toBeVisible();
  await expect(page.getByText('The message that no article covers')).toBeVisible();
  // By what its users call it, too.
  await pageField(page).fill('psql: wombat frobnicated xyzzy plugh');
  await expect(
    page.locator('main').getByRole('link', { name: 'All PostgreSQL errors' }),
  ).toBeVisible();
});

test('a long message that nothing covers widens no page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const message = `java.lang.NullPointerException: Cannot invoke ${'"wombat.frobnicate()" '.repeat(9)}`;
  await page.goto(`/search/?q=${encodeURIComponent(message)}`);
  await expect(page.locator('main copy-box pre')).toBeVisible();
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
});

test('an unknown address searches for its words', async ({ page }) => {
  const response = await page.goto('/errors/git/not-a-git-repo/');
  expect(response?.status()).toBe(404);
  await expect(pageField(page)).toHaveValue('git not a git repo');
  await expect(page.locator('main .search-results[data-state=done]')).toBeVisible();
  await page.goto('/errors/%E0%A4%A/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
});
