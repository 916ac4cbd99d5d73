import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { axeFaults } from './axeFaults.ts';
import { address, fix, hero, items, note, saveFix } from './savedFixes.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';

test('an article and a fix are saved with values and a note, listed, and lead back', async ({
  page,
}) => {
  await saveFix(page, 'Ask Anna');
  await expect(fix(page).getByText('With your values: port 8080')).toBeVisible();
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await hero(page).getByRole('button', { name: 'Save' }).click();
  await hero(page).getByRole('link', { name: 'All saved fixes' }).click();
  await expect(page).toHaveURL('/saved/');
  await expect(items(page)).toHaveCount(2);
  const saved = items(page).filter({ hasText: 'Listen on another port' });
  await expect(saved).toContainText('Error: listen EADDRINUSE');
  await expect(saved).toContainText('Node.js · fix · saved');
  await expect(saved.getByRole('textbox')).toHaveValue('Ask Anna');
  await saved.getByRole('link').click();
  await expect(page).toHaveURL(`${address}#fix-use-another-port&port=8080`);
  await expect(fix(page)).toBeInViewport();
  await expect(page.locator('your-values input[name=port]')).toHaveValue('8080');
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
});

test('the list is searched as one types, notes included', async ({ page }) => {
  await saveFix(page, 'Ask Anna');
  await hero(page).getByRole('button', { name: 'Save' }).click();
  await page.goto('/saved/');
  await expect(items(page)).toHaveCount(2);
  const field = page.getByRole('searchbox', { name: 'Find in them' });
  await field.pressSequentially('anna lISTEN');
  await expect(items(page)).toHaveCount(1);
  await expect(page.getByText('1 of 2 have “anna lISTEN”.')).toBeVisible();
  await field.fill('');
  await expect(items(page)).toHaveCount(2);
  await expect(page.getByText('1 of 2')).toHaveCount(0);
});

test('a note is changed on the page, an item removed, and taken back', async ({ page }) => {
  await saveFix(page, 'Ask Anna');
  await page.goto('/saved/');
  await note(page).fill('Anna says: 3001');
  await note(page).blur();
  await expect(page.getByText('Note saved.')).toBeVisible();
  await page.reload();
  await expect(note(page)).toHaveValue('Anna says: 3001');
  await page.getByRole('button', { name: /^Remove/ }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(note(page)).toHaveValue('Anna says: 3001');
  await expect(items(page).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.reload();
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await page.goto(address);
  await expect(fix(page).getByRole('button', { name: 'Save', exact: true })).toBeVisible();
});

test('the open page needs no network: list, search, notes, removal, export', async ({
  page,
  context,
}) => {
  await saveFix(page, 'Ask Anna');
  await page.goto('/saved/');
  await expect(items(page)).toHaveCount(1);
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    // A download is a blob of the page itself.
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  await page.getByRole('searchbox', { name: 'Find in them' }).fill('anna');
  await expect(page.getByText('1 of 1 have “anna”.')).toBeVisible();
  await note(page).fill('Ask Anna, offline');
  await expect(page.getByText('Note saved.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Ask Anna, offline');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(asked).toEqual([]);
});

test('a note that is being written when the page is left is kept', async ({ page }) => {
  await saveFix(page, 'Ask');
  await note(page).fill('Ask Anna');
  await page.goto('/saved/');
  await expect(note(page)).toHaveValue('Ask Anna');
});

test('what another tab saves appears, and what it clears goes', async ({ page, context }) => {
  await page.goto('/saved/');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  const other = await context.newPage();
  await saveFix(other, 'Ask Anna');
  await expect(items(page)).toHaveCount(1);
  await expect(page.getByText('Nothing is saved yet.')).toHaveCount(0);
  await other.evaluate(() => localStorage.clear());
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
});

test('by keyboard alone: save, write, fold with Escape', async ({ page }) => {
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeVisible();
  const saved = fix(page).getByRole('button', { name: 'Saved' });
  await expect(saved).toBeFocused();
  await expect(saved).toHaveAttribute('aria-expanded', 'true');
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('typed');
  await page.keyboard.press('Escape');
  await expect(saved).toBeFocused();
  await expect(saved).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(note(page)).toHaveValue('typed');
});

test.describe('axe', () => {
  // It copies style sheets to look at their rules, which the policy of every page forbids.
  test.use({ bypassCSP: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
      // Three pages to be looked at by axe.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 900 });
      await saveFix(page, 'Ask Anna');
      await hero(page).getByRole('button', { name: 'Save' }).click();
      await page.locator('#quick-fix').getByRole('button', { name: 'This fixed it' }).click();
      await expect(page.getByText('Noted: this fix worked.')).toBeVisible();
      for (const next of [undefined, address, '/saved/']) {
        if (next) await page.goto(next);
        if (next === address) await expect(page.locator('.return-visit')).toBeVisible();
        if (next === '/saved/') await expect(items(page)).toHaveCount(2);
        expect(await axeFaults(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that does nothing, and the page says what it needs', async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: /save|share|fixed|yes/i })).toHaveCount(0);
    await page.goto('/saved/');
    await expect(page.locator('main noscript p')).toContainText('need JavaScript');
    await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
  });
});
