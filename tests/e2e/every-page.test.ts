import { expect } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { sampledPages } from './sampledPages.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';
import { test } from './sitePieces.ts';
import { watchShifts } from './watchShifts.ts';

for (const path of sampledPages()) {
  test(`${path} does not shift, fits every width and asks nobody else`, async ({
    page,
    pieces,
  }) => {
    const foreign: string[] = [];
    const errors = pageErrors(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(`${pieces}/`) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    const shifts = await watchShifts(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pieces + path);
      const searching = page.locator('main [data-state]:not([hidden], .screenshot-progress)');
      if ((await searching.count()) > 0)
        await expect(searching.first()).not.toHaveAttribute('data-state', 'loading');
      expect(await shifts(), `shifts at ${width} px`).toEqual([]);
    }
    for (const width of [320, 390, 1280, 3840]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysOverflow(page), `sideways scrolling at ${width} px`).toBeLessThanOrEqual(
        0,
      );
    }
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });
}
