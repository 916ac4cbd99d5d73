import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { pageErrors } from './pageErrors.ts';
import { watchShifts } from './watchShifts.ts';
import { axeFaults } from './axeFaults.ts';

/** The path of an address, wherever the site says that it is: it was built for another one. */
const pathOf = (address: string): string => {
  const { pathname, search, hash } = new URL(address, 'http://localhost');
  return pathname + search + hash;
};

/** Whether a file fits the schema that it names, as a library reads both over HTTP. */
async function faults(request: APIRequestContext, path: string, schema?: string): Promise<unknown> {
  const data = (await (await request.get(path)).json()) as { $schema?: string };
  const address = schema ?? pathOf(data.$schema ?? '');
  const read = (await (await request.get(address)).json()) as { $id: string };
  expect(pathOf(read.$id)).toBe(address);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  const fits = ajv.compile(read);
  return fits(data) ? [] : fits.errors;
}

test.describe('files', () => {
  test('an article names its twins, and they are what they say', async ({ page, request }) => {
    await page.goto('/errors/git/not-a-git-repository/');
    const twin = async (type: string) => {
      const href = await page
        .locator(`head link[rel=alternate][type="${type}"]`)
        .getAttribute('href');
      const response = await request.get(href ?? '');
      expect(response.headers()['content-type']).toContain(type);
      return { href: href ?? '', text: await response.text() };
    };
    const markdown = await twin('text/markdown');
    expect(markdown.href).toBe('/errors/git/not-a-git-repository.md');
    expect(markdown.text).toMatch(/^# `fatal: not a git repository/);
    const json = await twin('application/json');
    expect(JSON.parse(json.text)).toMatchObject({ version: 1, id: 'git/not-a-git-repository' });
    expect(await faults(request, json.href)).toEqual([]);
  });

  test('the lists and the index fit their schemas, and name twins that are there', async ({
    request,
  }) => {
    expect(await faults(request, '/api/articles.json')).toEqual([]);
    expect(await faults(request, '/api/codes.json')).toEqual([]);
    expect(await faults(request, '/api/match-index.json', '/api/match-index.schema.json')).toEqual(
      [],
    );
    const { articles } = (await (await request.get('/api/articles.json')).json()) as {
      articles: { id: string; url: string; json: string; markdown: string }[];
    };
    const { articles: indexed } = (await (await request.get('/api/match-index.json')).json()) as {
      articles: { id: string }[];
    };
    expect(articles.map(({ id }) => id)).toEqual(indexed.map(({ id }) => id));
    for (const { url, json, markdown } of articles)
      for (const address of [url, json, markdown])
        expect((await request.get(pathOf(address))).status(), address).toBe(200);
  });

  test('/api/ leads to all of them', async ({ page, request }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'For programs' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('For programs');
    const links = page.locator('main dl a');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')),
    );
    expect(addresses).toEqual(expect.arrayContaining(['/llms.txt', '/api/article.schema.json']));
    for (const address of addresses)
      expect((await request.get(address ?? '')).status(), address ?? '').toBe(200);
  });

  test('the licence is one click away from everywhere', async ({ page }) => {
    await page.goto('/errors/git/not-a-git-repository/');
    await page.locator('footer a[rel=license]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Licence');
    await expect(page.locator('main')).toContainText('CC BY 4.0');
    await expect(page.locator('main')).toContainText('MIT');
  });
});

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
    await expect(page).toHaveURL('/codes/#errno-EISDIR');
  });

  test('lead to the search where several articles have it', async ({ page }) => {
    await page.goto('/?code=128');
    await expect(page).toHaveURL('/search/?q=128');
    await expect(page.locator('main li[data-article-id]').nth(1)).toBeVisible();
  });

  test('say that there is nothing, with the code as text', async ({ page }) => {
    const code = `<img src=x onerror="document.title='x'">`;
    await page.goto(`/?code=${encodeURIComponent(code)}`);
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.getByRole('searchbox', { name: 'Search all errors' })).toHaveValue(code);
    await expect(page.getByRole('main').getByRole('status')).toContainText('No article found');
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page).toHaveTitle('Search · Unstuck');
    await page.goto('/?code=//evil.example/');
    await expect(page).toHaveURL('/search/?q=%2F%2Fevil.example%2F');
    await page.goto('/?code=javascript:document.title=1');
    await expect(page).toHaveURL(/\/search\/\?q=javascript/);
  });

  test('say that the index could not be loaded', async ({ page }) => {
    await page.route('**/search-index/**', (route) => route.abort());
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/?code=E0382');
    await expect(page).toHaveURL('/search/?q=E0382');
    await expect(page.getByRole('main').getByRole('status')).toContainText('could not be loaded');
  });

  test('lead to the search where their own script cannot be loaded', async ({ page }) => {
    const errors = pageErrors(page);
    await page.route('**/_astro/codePlace*.js', (route) => route.abort());
    await page.goto('/?code=E0382&tool=rust');
    await expect(page).toHaveURL(/\/search\/\?q=E0382/);
    expect(errors).toEqual([]);
  });

  test('without a code the home page stays', async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    for (const address of ['/', '/?code=', '/?code=%20', '/?q=E0382']) await page.goto(address);
    await expect(page).toHaveURL('/?q=E0382');
    expect(scripts.filter((url) => /codePlace|search-index/.test(url))).toEqual([]);
  });
});

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
    await expect(page.locator('[data-cause=git-dir-set]')).toBeVisible();
  });

  test('list what a text with several errors has', async ({ page }) => {
    await page.goto(
      byMessage(`${message}\nfatal: not a git repository (or any of the parent directories): .git`),
    );
    await expect(diagnosis(page).locator('.found > li')).toHaveCount(2);
    await expect(diagnosis(page).getByRole('status')).toContainText('2 errors found');
  });

  test('say that nothing was found, and keep hostile text as text', async ({ page }) => {
    const errors = pageErrors(page);
    await page.goto(byMessage(`FrobnicatorError: <img src=x onerror="document.title='x'"> failed`));
    await patiently(diagnosis(page)).toContainText('No article covers this');
    await expect(diagnosis(page)).toContainText('<img src=x');
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page).toHaveTitle('Find the article by its message · Unstuck');
    expect(errors).toEqual([]);
  });

  test('follow a changed fragment, and say what an empty one lacks', async ({ page }) => {
    await page.goto('/errors/by-message/');
    await expect(diagnosis(page)).toContainText('no message behind its #');
    await page.evaluate(() => (location.hash = 'FrobnicatorError of nothing'));
    await patiently(diagnosis(page)).toContainText('No article covers this');
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
        await expect(diagnosis(page).locator('.found > li')).toHaveCount(2);
        expect(await axeFaults(page)).toEqual([]);
      });
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links by code and by message say what they need, and where to look', async ({ page }) => {
    await page.goto('/?code=E0382');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main noscript a').last()).toHaveAttribute('href', '/codes/');
    await page.goto(byMessage(message));
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main noscript a').first()).toHaveAttribute('href', '/errors/');
  });

  test('/api/ is all there', async ({ page }) => {
    await page.goto('/api/');
    await expect(page.getByRole('heading', { name: 'MCP server' })).toBeVisible();
    await expect(page.locator('main pre').last()).toContainText('"mcpServers"');
  });
});
