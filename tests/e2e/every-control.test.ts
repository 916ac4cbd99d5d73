import { expect, test } from '@playwright/test';
import { contrastFaults } from './contrastFaults.ts';
import { controlFaults } from './controlFaults.ts';
import { openDetails } from './openDetails.ts';
import { pagesOfEachKind } from './sampledPages.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';

for (const path of pagesOfEachKind())
  test(`${path} can be seen and used: by pointer, by keyboard, at 400% zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await openDetails(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await controlFaults(page), `controls at ${width} px`).toEqual([]);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await contrastFaults(page), `contrast, ${colorScheme}`).toEqual([]);
    }
    // 400% zoom of a window of 1280 px.
    await page.setViewportSize({ width: 320, height: 800 });
    expect.soft(await sidewaysOverflow(page), 'at 400% zoom').toBeLessThanOrEqual(0);
  });
