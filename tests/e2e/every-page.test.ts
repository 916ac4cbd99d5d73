import { expect, test } from '@playwright/test';
import { siteAddresses } from './siteAddresses.ts';

/** https://developer.mozilla.org/docs/Web/API/LayoutShift: not in TypeScript's DOM library. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

for (const address of siteAddresses()) {
  test(`${address} fits every width and asks nobody else`, async ({ page, baseURL }) => {
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address);
    for (const width of [320, 390, 1280, 3840]) {
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `sideways scrolling at ${width} px`).toBeLessThanOrEqual(0);
    }
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  for (const width of [390, 1280]) {
    test(`${address} does not shift at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            const moved = entry.sources.map(({ node }) =>
              (node as Element | null)?.outerHTML.slice(0, 80),
            );
            shifts.push(`${entry.value}: ${moved.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address);
      const searching = page.locator('main [data-state]:not([hidden])');
      if ((await searching.count()) > 0)
        await expect(searching.first()).not.toHaveAttribute('data-state', 'loading');
      // Two frames after everything is there: a shift is reported with the frame that painted it.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      expect(shifts).toEqual([]);
    });
  }
}
