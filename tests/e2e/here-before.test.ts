import { expect, test } from '@playwright/test';
import { address, fix, saveFix } from './savedFixes.ts';
import { watchShifts } from './watchShifts.ts';

test('on coming back a line says what worked, with the values of then, until it is dismissed', async ({
  page,
}) => {
  await saveFix(page, 'Ask Anna');
  await fix(page).getByRole('button', { name: 'This fixed it' }).click();
  await expect(fix(page).getByText('Noted: this fix worked.')).toBeVisible();
  const shifts = await watchShifts(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/recent/');
    await page.goto(address);
    await expect(page.getByRole('note', { name: 'You were here before' })).toContainText(
      /^Last time, on \d+ \w+ \d{4}, this worked: Listen on another port/,
    );
    expect(await shifts()).toEqual([]);
  }
  await expect(page.locator('.return-visit')).toContainText('Your note: Ask Anna');
  await expect(fix(page).getByRole('button', { name: 'This fixed it' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.locator('.return-visit').getByRole('link', { name: 'Listen on another port' }).click();
  await expect(fix(page)).toBeInViewport();
  await expect(page.locator('your-values').getByRole('textbox', { name: 'Port' })).toHaveValue(
    '8080',
  );
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('.return-visit')).toHaveCount(0);
  await page.reload();
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await expect(page.locator('.return-visit')).toHaveCount(0);
});

test('a first visit has no such line, and the buttons move nothing', async ({ page }) => {
  const shifts = await watchShifts(page);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/recent/');
    await page.goto(`${address}#fix-use-another-port`);
    await expect(fix(page).getByRole('button', { name: 'Share' })).toBeVisible();
    // What the script adds takes the room that was kept: to the pixel.
    const room = await page.evaluate(() => {
      const bottoms = (): number[] =>
        [...document.querySelectorAll('.hero, .quick-fix, .fix, .article-end')].map((element) =>
          Math.round(element.getBoundingClientRect().height),
        );
      const withThem = bottoms();
      for (const row of document.querySelectorAll('.article-actions')) row.remove();
      return { withThem, without: bottoms() };
    });
    expect(room.withThem).toEqual(room.without);
    expect(await shifts()).toEqual([]);
  }
  await expect(page.locator('.return-visit')).toHaveCount(0);
});
