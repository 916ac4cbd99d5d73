import type { Page } from '@playwright/test';

/** Opens all folded parts of the text of a page. Those of the header and of the bar of an article lie over the text. */
export function openDetails(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
      if (!details.closest('.tools')) details.open = true;
  });
}
