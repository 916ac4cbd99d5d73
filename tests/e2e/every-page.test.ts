import { expect, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';
import { siteAddresses } from './siteAddresses.ts';
import { watchShifts } from './watchShifts.ts';

for (const address of siteAddresses()) {
  test(`${address} fits every width and asks nobody else`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    const errors = pageErrors(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    await page.goto(address);
    for (const width of [320, 390, 1280, 3840]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysOverflow(page), `sideways scrolling at ${width} px`).toBeLessThanOrEqual(
        0,
      );
    }
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.describe(() => {
    test.describe.configure({ retries: 1 });
    for (const width of [390, 1280]) {
      test(`${address} does not shift at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const shifts = await watchShifts(page);
        await page.goto(address);
        const searching = page.locator('main [data-state]:not([hidden])');
        if ((await searching.count()) > 0)
          await expect(searching.first()).not.toHaveAttribute('data-state', 'loading');
        expect(await shifts()).toEqual([]);
      });
    }
  });
}
