import type { Page } from '@playwright/test';

/** By how many pixels a page scrolls sideways: 0 or less if it fits. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
