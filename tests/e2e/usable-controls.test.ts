import { expect, test } from '@playwright/test';
import { controlFaults } from './controlFaults.ts';
import { openDetails } from './openDetails.ts';
import { sampledPages } from './sampledPages.ts';

for (const path of sampledPages())
  test(`${path} has only controls that a pointer can use`, async ({ page }) => {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await openDetails(page);
      expect(await controlFaults(page), `at ${width} px`).toEqual([]);
    }
  });
