import type { Page } from '@playwright/test';

/**
 * Holds the requests of a page, as a slow network does, until the test lets them go. What the page shows
 * meanwhile stays as long as the test needs to see it.
 *
 * @param url the URLs of the requests to hold
 * @returns a function that lets these requests go, and all later ones
 */
export async function holdRequests(page: Page, url: string | RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(url, async (route) => {
    await promise;
    await route.continue();
  });
  return () => resolve(undefined);
}
