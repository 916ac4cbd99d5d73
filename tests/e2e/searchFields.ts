import type { Locator, Page } from '@playwright/test';

// The two fields of a search, in the header and on its own page, with what they find.

export const field = (page: Page): Locator =>
  page.getByRole('search', { name: 'Search errors' }).locator('input');
export const pageField = (page: Page): Locator =>
  page.getByRole('searchbox', { name: 'Search all errors' });
export const pageRegion = (page: Page): Locator =>
  page.locator('main search-box > .search-results');
export const region = (page: Page): Locator => page.locator('header .search-results');
