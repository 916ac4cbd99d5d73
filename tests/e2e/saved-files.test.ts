import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { items, note, saveFix } from './savedFixes.ts';

test('an exported file brings all to another browser, and both notes stay', async ({
  page,
  browser,
  baseURL,
}) => {
  await saveFix(page, 'from the first');
  await page.goto('/saved/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'unstuck-saved',
    version: 1,
    items: [{ article: 'node/eaddrinuse', note: 'from the first', values: { port: '8080' } }],
  });
  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await saveFix(other, 'from the second');
  await other.goto('/saved/');
  for (const count of ['0 added, 1 merged with what was here, 0 already', '0 added, 0 merged']) {
    const chooser = other.waitForEvent('filechooser');
    await other.getByRole('button', { name: 'Import' }).click();
    await (
      await chooser
    ).setFiles({
      name: 'saved.json',
      mimeType: 'application/json',
      buffer: readFileSync(file),
    });
    await expect(other.getByText(`saved.json: ${count}`)).toBeVisible();
    await expect(note(other)).toHaveValue('from the second\n\nfrom the first');
  }
  await other.context().close();
});

test('a file that is none says why, and what is in one is text', async ({ page }) => {
  await page.goto('/saved/');
  const errors = pageErrors(page);
  const choose = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('{');
  await expect(page.getByText('x.json was not imported.')).toBeVisible();
  await expect(page.getByText('It is not JSON.')).toBeVisible();
  await choose('{"format":"unstuck-saved","version":9}');
  await expect(page.getByText('It has version 9')).toBeVisible();
  await choose('{"format":"unstuck-saved","version":1,"items":[]}');
  await expect(page.getByText('It has no items.')).toBeVisible();
  const evil = '<img src=x onerror="window.evil=1">';
  const item = {
    article: 'git/not-a-git-repository',
    part: 'fix-x',
    error: evil,
    tool: evil,
    title: evil,
    note: evil,
    values: { port: evil },
    saved: '2026-11-20T08:00:00.000Z',
    changed: '2026-11-20T08:00:00.000Z',
  };
  await choose(
    JSON.stringify({
      format: 'unstuck-saved',
      version: 1,
      items: [item, { ...item, article: 'javascript:alert(1)' }],
    }),
  );
  await expect(page.getByText('x.json: 1 added')).toBeVisible();
  await expect(
    page.getByText('Item 2: "article" is "javascript:alert(1)": expected'),
  ).toBeVisible();
  await expect(items(page).getByRole('link', { name: evil })).toHaveAttribute(
    'href',
    /^\/errors\/git\/not-a-git-repository\/#fix-x&port=%3C/,
  );
  await expect(page.locator('main img')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a file that the browser may not open is said', async ({ page }) => {
  const errors = pageErrors(page);
  await page.addInitScript(() => {
    File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  });
  await page.goto('/saved/');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText('x.json could not be read')).toBeVisible();
  expect(errors).toEqual([]);
});
