import { expect, type Page, test } from '@playwright/test';

/** The width of the text of a page of A4 paper with Chromium's margins, in CSS pixels. */
const paper = { width: 718, height: 1000 };

const article = '/errors/node/eaddrinuse/';

async function onPaper(page: Page, path: string, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ colorScheme });
  await page.goto(path);
  await expect(page.locator('html[data-os]')).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme });
}

/** The shown texts with a color, or a background, that is not dark on light. */
function paleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** From 0, black, to 1, white; a transparent color counts as white. */
    const lightness = (color: string): number => {
      if (!context) return Number.NaN;
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility())
      .filter((element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        ),
      )
      .filter((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return lightness(color) > 0.45 || lightness(backgroundColor) < 0.85;
      })
      .map((element) => element.outerHTML.slice(0, 100));
  });
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`on paper, with a ${colorScheme} screen, text is dark on light`, async ({ page }) => {
    for (const path of [article, '/', '/codes/', '/errors/git/failed-to-push-some-refs/']) {
      await onPaper(page, path, colorScheme);
      expect(await paleTexts(page), path).toEqual([]);
    }
  });

test('on paper, nothing is cut, and there is nothing to press', async ({ page }) => {
  for (const path of [
    article,
    '/',
    '/codes/',
    '/errors/docker/unauthorized-authentication-required/',
  ]) {
    await onPaper(page, path, 'light');
    const found = await page.evaluate(() => ({
      cut: [...document.querySelectorAll('body *')]
        // The text of a diagram has no box of its own that could cut it.
        .filter((element) => element instanceof HTMLElement && element.clientWidth > 1)
        .filter((element) => element.checkVisibility())
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => getComputedStyle(element).display !== 'inline')
        .map((element) => element.outerHTML.slice(0, 100)),
      controls: [
        ...document.querySelectorAll(
          "button, select, textarea, form, nav, input:not([type='checkbox'])",
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 100)),
    }));
    expect(found, path).toEqual({ cut: [], controls: [] });
  }
});

test('on paper, an article has all platforms, all causes and its URL', async ({ page }) => {
  await onPaper(page, article, 'light');
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  await expect(page.getByText(canonical ?? '', { exact: true })).toBeVisible();
  const commands = page.locator('#quick-fix .platform-commands > div');
  expect(await commands.count()).toBeGreaterThan(1);
  for (const each of await commands.all()) await expect(each).toBeVisible();
  for (const cause of await page.locator('.cause').all())
    await expect(cause.locator('.fix, .cause__elsewhere').first()).toBeVisible();
  // A heading at the foot of a page, with its text on the next one, is of no use.
  for (const heading of await page.locator('article :is(h2, h3, h4):visible').all())
    await expect(heading).toHaveCSS('break-after', 'avoid');
});

test('on a screen, the URL of a page does not stand at its end', async ({ page }) => {
  await page.goto(article);
  await expect(page.locator('.page-url')).toBeHidden();
});
