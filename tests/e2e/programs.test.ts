import { type APIRequestContext, expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

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
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
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

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('/api/ is all there', async ({ page }) => {
    await page.goto('/api/');
    await expect(page.getByRole('heading', { name: 'MCP server' })).toBeVisible();
    await expect(page.locator('main pre').last()).toContainText('"mcpServers"');
  });
});
