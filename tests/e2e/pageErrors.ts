import type { Page } from '@playwright/test';

/** Whatever a page throws and nobody catches from now on, rejections included: the list grows. */
export function pageErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}
