import { expect, type Locator, type Page } from '@playwright/test';

// What the tests of saved fixes share: one article, one fix of it, and the page that lists what is saved.

export const address = '/errors/node/eaddrinuse/';
export const fix = (page: Page): Locator => page.locator('#fix-use-another-port');
export const hero = (page: Page): Locator => page.locator('.tools');
export const items = (page: Page): Locator =>
  page.getByRole('list', { name: 'Saved fixes' }).getByRole('listitem');
export const note = (page: Page): Locator => page.getByRole('textbox', { name: /note/i });

/** Saves one fix with the port 8080 and a note. */
export async function saveFix(page: Page, text: string): Promise<void> {
  await page.goto(`${address}#port=8080`);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(fix(page).getByRole('status').first()).toContainText('Saved in this browser.');
  await note(page).fill(text);
  await expect(fix(page).getByText('Note saved.')).toBeVisible();
}
