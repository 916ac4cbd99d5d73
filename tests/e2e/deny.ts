import type { Page } from '@playwright/test';

/** Has a page's own globals throw when they are read, as `localStorage` does in a strict browser. */
export function deny(page: Page, ...names: readonly string[]): Promise<unknown> {
  return page.addInitScript((denied) => {
    for (const name of denied) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  }, names);
}
