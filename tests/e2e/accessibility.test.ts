import { expect, test } from '@playwright/test';
import { axeFaults } from './axeFaults.ts';
import { findPlantedFaults, siteComponents } from './plantedFaults.ts';
import { sampledPages } from './sampledPages.ts';

// axe looks at each element of a page twice. A list of 500 lines takes minutes on a busy machine.
test.describe.configure({ timeout: 300_000 });

const looks = [
  { name: 'light, 1280 px', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark, 390 px', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const path of sampledPages()) {
  test(path, async ({ page }) => {
    await page.goto(path);
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((details) => (details.open = true)),
    );
    // A page need not load again for the other look.
    for (const { name, colorScheme, viewport } of looks) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page), name).toEqual([]);
    }
  });
}

for (const { name, ...use } of looks) {
  test.describe(name, () => {
    test.use(use);
    test('search open', async ({ page }) => {
      await page.goto('/errors/node/eaddrinuse/');
      await page
        .getByRole('search', { name: 'Search errors' })
        .locator('input')
        .fill('address in use');
      await expect(page.locator('header [data-state=done] li').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      expect(await axeFaults(page)).toEqual([]);
    });
  });
}

test('the focus is visible on every stop, and the order is that of the page', async ({ page }) => {
  await page.goto('/errors/node/eaddrinuse/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  const tops: number[] = [];
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const { top, outline } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const style = getComputedStyle(element);
      return {
        top: element.getBoundingClientRect().top + scrollY,
        outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      };
    });
    expect(outline, `outline on stop ${stop + 1}`).toBe(true);
    tops.push(Math.round(top / 100));
  }
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('/errors/node/eaddrinuse/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});

test('a fault in any component of any kind of page is on a page that the tests open', async ({
  page,
}) => {
  const paths = sampledPages();
  // A page takes a second; on a machine with other work, ten times as long.
  test.setTimeout(60_000 + paths.length * 10_000);
  const { kindOf, namesOf } = siteComponents();
  const missed = new Set(
    [...namesOf].flatMap(([kind, names]) => [...names].map((name) => `${kind} ${name}`)),
  );
  expect(missed.size).toBeGreaterThan(100);
  // The page as it was built: its scripts would replace some components.
  await page.route('**/_astro/*.js', (route) => route.abort());
  for (const path of paths) {
    // The page for a missing path is a file of its own.
    const kind = kindOf.get(path.replace(/\?.*/, '')) ?? '/404.html';
    await page.goto(path);
    for (const name of await findPlantedFaults(page)) missed.delete(`${kind} ${name}`);
  }
  expect([...missed]).toEqual([]);
});
