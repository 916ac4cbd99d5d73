import { expect, type Page, test } from '@playwright/test';
import { sidewaysOverflow } from './sidewaysOverflow.ts';

const articles = [
  '/errors/node/eaddrinuse/',
  '/errors/git/failed-to-push-some-refs/',
  '/errors/kubernetes/crashloopbackoff/',
  '/errors/git/permission-denied-publickey/',
];

/**
 * The places where a line of a command, message or inline code breaks within a word that a whole line has
 * room for, as `--force-|with-lease`.
 */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      details.setAttribute('open', '');
    const broken: string[] = [];
    const blocks = document.querySelectorAll(
      'main :is([data-shell], h1, p, li, dd, dt) > :is(pre > code, code)',
    );
    for (const code of [...document.querySelectorAll('main [data-shell] code'), ...blocks]) {
      if (!code.checkVisibility()) continue;
      let block: Element = code;
      while (getComputedStyle(block).display.startsWith('inline') && block.parentElement)
        block = block.parentElement;
      const style = getComputedStyle(block);
      const room =
        block.clientWidth -
        parseFloat(style.paddingInlineStart) -
        parseFloat(style.paddingInlineEnd);
      const characters: { text: string; line: number; width: number }[] = [];
      const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          characters.push({ text: text[at] ?? '', line: Math.round(box.bottom), width: box.width });
        }
      }
      let word: typeof characters = [];
      for (const character of [...characters, { text: ' ', line: 0, width: 0 }]) {
        if (character.text.trim() !== '') {
          word.push(character);
          continue;
        }
        const width = word.reduce((sum, each) => sum + each.width, 0);
        // Two lines differ by more than the few pixels between fonts within one line.
        const cut = word.findIndex(
          (each, index) => index > 0 && Math.abs(each.line - (word[index - 1]?.line ?? 0)) > 8,
        );
        const text = word.map((each) => each.text).join('');
        if (cut > 0 && width < room) broken.push(`${text.slice(0, cut)}|${text.slice(cut)}`);
        word = [];
      }
    }
    return broken;
  });
}

for (const width of [320, 390, 1280])
  test(`${width} px wide, lines of code break at spaces, and no page scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const path of articles) {
      await page.goto(path);
      await expect(page.locator('[data-shell] .word').first()).toBeAttached();
      expect(await brokenWords(page), path).toEqual([]);
      expect(await sidewaysOverflow(page), path).toBeLessThanOrEqual(0);
    }
  });

test('a long value breaks only where it alone is wider than the line', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/errors/git/permission-denied-publickey/');
  const place = page.locator('[data-shell] .long-word var').first();
  const name = await place.getAttribute('data-value');
  await page.locator('.tools__panel > summary').click();
  await page.locator(`your-values input[name="${name}"]`).fill('a'.repeat(60));
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
});

test('a command that is selected or copied has exactly its characters', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/errors/git/failed-to-push-some-refs/');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const boxes = page.locator('#quick-fix copy-box:not([data-own]):visible:has(.word, .long-word)');
  expect(await boxes.count()).toBeGreaterThan(0);
  for (const box of await boxes.all()) {
    const command = box.locator('code');
    const text = (await command.textContent()) ?? '';
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    // As with a mouse, from the first character to the last one.
    await command.evaluate((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const first = texts.nextNode();
      let last = first;
      for (let node = first; node; node = texts.nextNode()) last = node;
      if (first && last)
        getSelection()?.setBaseAndExtent(first, 0, last, last.textContent?.length ?? 0);
    });
    await page.keyboard.press('ControlOrMeta+c');
    expect(await clipboard()).toBe(text);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await box.getByRole('button', { name: /^Copy/ }).click();
    await expect.poll(clipboard).toBe(text);
  }
});

test('a search in the page finds a command across its words', async ({ page }) => {
  await page.goto('/errors/git/failed-to-push-some-refs/');
  const command = page.locator('[data-shell] code:has(> .word):not(:has(.long-word, var))').first();
  const text = (await command.textContent()) ?? '';
  expect(text).toContain(' ');
  // `find` is what Ctrl-F does, and no type of TypeScript.
  const found = await page.evaluate(
    (words) => Reflect.apply(Reflect.get(window, 'find') as () => boolean, window, [words]),
    text,
  );
  expect(found).toBe(true);
});
