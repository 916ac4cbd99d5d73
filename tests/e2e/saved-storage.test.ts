import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { deny } from './deny.ts';
import { pageErrors } from './pageErrors.ts';
import { address, fix, hero, items, note, saveFix } from './savedFixes.ts';

test('a full storage is said, loses nothing, and can be freed', async ({ page }) => {
  await saveFix(page, 'Ask Anna');
  await page.evaluate(() => {
    // Down to the last character, whatever the browser allows.
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage['filler'] = (localStorage['filler'] ?? '') + 'x'.repeat(size);
        } catch {
          break;
        }
      }
    }
  });
  await hero(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('storage for the site is full');
  await expect(hero(page).getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await page.goto('/saved/');
  await note(page).fill('Ask Anna, and then Ben');
  await expect(page.getByRole('alert').filter({ hasText: 'full' })).toBeVisible();
  await expect(note(page)).toHaveValue('Ask Anna, and then Ben');
  await page.reload();
  await expect(note(page)).toHaveValue('Ask Anna');
  await page.evaluate(() => localStorage.removeItem('filler'));
  await note(page).fill('Ask Anna, and then Ben');
  await expect(page.getByText('Note saved.')).toBeVisible();
});

test('a blocked storage is said, on the article and on the page', async ({ page }) => {
  await deny(page, 'localStorage');
  const errors = pageErrors(page);
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('blocks storage for the site');
  await page.goto('/saved/');
  await expect(page.getByText('This browser blocks storage for the site')).toBeVisible();
  expect(errors).toEqual([]);
});

test('what cannot be read is neither lost nor in the way', async ({ page }) => {
  await page.goto('/saved/');
  await page.evaluate(() => (localStorage['unstuck:/:saved'] = '{"items": ["half'));
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.goto('/saved/');
  await expect(items(page)).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it as it is' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('{"items": ["half');
});

test('what a newer version of the site wrote is not overwritten', async ({ page }) => {
  await page.goto(address);
  const newer = '{"format":"unstuck-saved","version":2,"things":[1]}';
  await page.evaluate((text) => (localStorage['unstuck:/:saved'] = text), newer);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('newer version of this site');
  expect(await page.evaluate(() => localStorage['unstuck:/:saved'])).toBe(newer);
});

test('what earlier builds kept is there, from the first paint on, and is lost at no visit', async ({
  page,
}) => {
  await saveFix(page, 'Ask Anna');
  // As a build without the path of the site in its keys left it.
  await page.evaluate(() => {
    localStorage['unstuck:saved'] = localStorage['unstuck:/:saved'];
    localStorage.removeItem('unstuck:/:saved');
    localStorage['theme'] = 'dark';
  });
  await page.route('**/_astro/**', (route) => route.abort());
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.unroute('**/_astro/**');
  await page.goto('/saved/');
  await expect(note(page)).toHaveValue('Ask Anna');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys).toEqual(expect.arrayContaining(['unstuck:/:saved', 'unstuck:/:theme']));
  expect(keys).not.toEqual(expect.arrayContaining(['unstuck:saved']));
  expect(keys).not.toContain('theme');
});
