import {
  type BrowserContext,
  expect as baseExpect,
  type Page,
  test as base,
} from '@playwright/test';
import { ServedCopy } from './servedCopy.ts';

/** A site for each test, as its build changes and its server stops. */
export const test = base.extend<{ site: ServedCopy }>({
  serviceWorkers: 'allow',
  // Playwright reads the names of what a fixture needs from this pattern.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await ServedCopy.start();
    await use(site);
    await site.remove();
  },
});
export const expect = baseExpect.configure({ timeout: 30_000 });

/** The article that tests open, and one that they do not. */
export const visited = '/errors/node/eaddrinuse/';
export const other = '/errors/git/not-a-git-repository/';

/** Opens a page and waits until the worker is there and has kept it. */
export async function visit(page: Page, site: ServedCopy, address: string): Promise<void> {
  await page.goto(site.origin + address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => isKept(page, address)).toBe(true);
}

/** Whether a page is on the device. */
export const isKept = (page: Page, address: string): Promise<boolean> =>
  page.evaluate(async (path) => (await caches.match(path)) !== undefined, address);

/** The builds that are on the device. */
export const builds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('build')));

/** Looks for an update, as the browser does by itself now and then. */
export const lookForUpdate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

/** Cuts the network, for pages and for workers. */
export async function cut(context: BrowserContext, site: ServedCopy): Promise<void> {
  await site.down();
  await context.setOffline(true);
}

/** Keeps all of the site, by the button of its page. */
export async function keepEverything(page: Page, site: ServedCopy): Promise<void> {
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: /^Keep everything offline \(\d+\.\d MB more\)$/ }).click();
  await expect(page.locator('offline-manager [role=status]')).toContainText(
    'Everything is on this device',
  );
}
