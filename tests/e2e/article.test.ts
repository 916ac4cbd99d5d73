import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from '@playwright/test';
import { sectionTitles } from '../../src/domain/sections.ts';
import { pageErrors } from './pageErrors.ts';
import { deny } from './deny.ts';

const address = '/errors/node/eaddrinuse/';

test('the sections stand in the order in which they are needed', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('listen EADDRINUSE');
  const headings = await page
    .locator('article')
    .getByRole('heading', { level: 2 })
    .allTextContents();
  const texts = headings.map((heading) => heading.replace(/\s*#?\s*$/, '').trim());
  // This article has every section. The first one is the sentence below the message.
  expect(texts.filter((heading) => sectionTitles.includes(heading))).toEqual(
    sectionTitles.slice(1),
  );
});

test('evidence and review date stand under the message, with the way we review', async ({
  page,
}) => {
  await page.goto(address);
  await expect(
    page.locator('.evidence').getByText(/Tested with Node\.js [\d.]+, \d+ \w+ 20\d\d/),
  ).toBeVisible();
  await page.getByRole('link', { name: /^Reviewed/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we review');
});

test('the error line of a terminal session is marked, and its commands are told from output', async ({
  page,
}) => {
  await page.goto(address);
  await expect(page.locator('#why mark')).toHaveText(/EADDRINUSE: address already in use/);
  await expect(page.locator('#why .terminal b').first()).toHaveText('node server.mjs &');
});

test('what was executed is marked, with its transcript and the script that did it', async ({
  page,
  context,
  request,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const section = page.locator('#reproduced');
  await page.locator('#fix-stop-the-owner').getByRole('link', { name: 'Tested' }).click();
  await expect(page).toHaveURL(/#reproduced$/);
  await expect(section.locator('mark')).toHaveText(/EADDRINUSE: address already in use :::\d+/);
  await expect(section.locator('b').nth(2)).toHaveText(/^kill /);
  // Only a terminal can suspend a job: that fix was not run, and does not say so.
  await expect(page.locator('#fix-end-the-suspended-job').getByText('Tested')).toHaveCount(0);
  const script = await (await request.get(`${address}repro.sh`)).text();
  expect(script).toContain('fix_stop_the_owner()');
  await section.getByRole('button', { name: 'Copy' }).click();
  await expect(section.locator('.small-button')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(script);
  await section.getByRole('link', { name: /All \d+ sessions/ }).click();
  await expect(page.locator('body')).toContainText('==== remove-the-socket-file ====');
});

test('a script that cannot be fetched is opened instead of copied', async ({ page }) => {
  await page.route('**/repro.sh', (route) => route.abort());
  await page.goto(address);
  const section = page.locator('#reproduced');
  await section.locator('summary').click();
  await section.getByRole('button', { name: 'Copy' }).click();
  await expect(section.locator('.small-button')).toHaveText('Open the file instead');
  await expect(section.getByRole('link', { name: 'The script that did it' })).toHaveAttribute(
    'href',
    'repro.sh',
  );
});

test('a command is copied without its button and markup', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const box = page.locator('#quick-fix copy-box').first();
  await box.getByRole('button', { name: 'Copy' }).click();
  await expect(box.locator('.small-button')).toHaveText('Copied');
  // Not to the eye alone.
  await expect(box.locator('.small-button')).toHaveAttribute('aria-live', 'polite');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'lsof -nP -iTCP:3000 -sTCP:LISTEN',
  );
});

for (const width of [390, 1280])
  test(`a click copies the message of an article, ${width} pixels wide`, async ({
    page,
    context,
  }) => {
    test.setTimeout(120_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width, height: 800 });
    // One article of each tool, as the layout is the same for all of them.
    const ids = globSync('*/*/index.html', { cwd: 'dist/errors' }).map((file) => dirname(file));
    const ofTools = new Map(ids.map((id) => [dirname(id), `/errors/${id}/`]));
    expect(ofTools.size).toBeGreaterThan(10);
    for (const path of ofTools.values()) {
      await page.goto(path);
      const box = page.locator('.hero copy-box');
      // The other buttons come with a script, and none of them must cover it.
      await expect(page.locator('.tools > .article-actions')).toBeVisible();
      const text = (await box.locator('code').first().textContent())?.trim();
      await page.evaluate(() => navigator.clipboard.writeText('before'));
      await box.getByRole('button', { name: 'Copy' }).click({ timeout: 5000 });
      await expect(box.locator('.small-button')).toHaveText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText()), path).toBe(text);
    }
  });

test('every cause has its fix in its card, or a link to the card that has it', async ({ page }) => {
  await page.goto(address);
  const cards = page.locator('.cause');
  expect(await cards.count()).toBeGreaterThan(3);
  for (let index = 0; index < (await cards.count()); index += 1) {
    const card = cards.nth(index);
    if ((await card.locator('.fix').count()) > 0) continue;
    const target = await card.locator('.cause__elsewhere a').first().getAttribute('href');
    await expect(page.locator(`.cause ${target}`)).toHaveCount(1);
  }
});

test('a link to a cause or a fix opens its card', async ({ page }) => {
  await page.goto(`${address}#fix-end-the-suspended-job`);
  await expect(page.locator('#cause-suspended-copy')).toHaveAttribute('open');
  await expect(page.locator('#fix-end-the-suspended-job')).toBeInViewport();
  await page.evaluate(() => (location.hash = '#cause-listens-twice'));
  await expect(page.locator('#cause-listens-twice')).toHaveAttribute('open');
});

test('a cause is ruled out, which this device and a link remember', async ({ page }) => {
  await page.goto(address);
  const first = page.locator('.cause').first();
  await first.getByRole('button', { name: 'Not this one' }).click();
  await expect(first).not.toHaveAttribute('open');
  await expect(page.locator('.cause').nth(1)).toHaveAttribute('open');
  await page.reload();
  await expect(first).toHaveClass(/cause--ruled-out/);
  await page.locator('.tools').getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/#not=old-copy-running$/);
});

test('without a script, the first card is open and all others open by a click', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address);
  await expect(page.locator('.cause').first()).toHaveAttribute('open');
  const second = page.locator('.cause').nth(1);
  await expect(second.locator('.fix')).toBeHidden();
  await second.locator('summary').click();
  await expect(second.locator('.fix')).toBeVisible();
  await page.close();
});

test('the platform is chosen by keyboard, for all commands, and remembered on the next page', async ({
  page,
}) => {
  await page.goto(address);
  const commands = page.locator('#quick-fix');
  await page.locator('platform-switch input').first().focus();
  await page.keyboard.press('End');
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Windows' })).toBeChecked();
  await expect(commands.getByText('Get-Process').first()).toBeVisible();
  await expect(commands.locator('code', { hasText: 'lsof -nP' }).first()).toBeHidden();
  await page.goto('/errors/nginx/bind-address-already-in-use/');
  await expect(page.locator('html')).toHaveAttribute('data-os', 'windows');
});

test('users of another platform see the commands of the first one', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('unstuck:/:os', 'solaris'));
  await page.goto(address);
  await expect(page.getByRole('radio', { name: 'Linux' })).toBeChecked();
});

for (const [width, height] of [
  [1280, 800],
  [390, 844],
] as const)
  test(`the first command is on the first screen of nearly every article, ${width} pixels wide`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    const ids = globSync('*/*/index.html', { cwd: 'dist/errors' }).map((file) => dirname(file));
    expect(ids.length).toBeGreaterThan(10);
    const below: string[] = [];
    for (const id of ids) {
      await page.goto(`/errors/${id}/`);
      const isSeen = await page.evaluate(() => {
        const bar = document.querySelector('.tools');
        const isBar = bar !== null && getComputedStyle(bar).position === 'fixed';
        const end = isBar ? bar.getBoundingClientRect().top : innerHeight;
        // The quick fix of an article on code begins with a sentence instead of a command.
        const commands = document.querySelectorAll('#quick-fix [data-shell]');
        const parts =
          commands.length > 0 ? commands : document.querySelectorAll('#quick-fix p, #quick-fix h2');
        const shown = [...parts].map((part) => part.getBoundingClientRect());
        return (shown.find(({ height }) => height > 0)?.bottom ?? Infinity) <= end;
      });
      if (!isSeen) below.push(id);
    }
    expect(below.length, below.join(', ')).toBeLessThanOrEqual(Math.ceil(ids.length * 0.05));
  });

test('ticked boxes stay ticked on this device, and only on this article', async ({ page }) => {
  await page.goto(address);
  const box = page.locator('#checklist input').nth(1);
  await page.locator('#checklist > summary').click();
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
  await expect(page.locator('#checklist input').first()).not.toBeChecked();
  await page.goto('/errors/git/not-a-git-repository/');
  await expect(page.locator('#checklist input').nth(1)).not.toBeChecked();
});

test('a question opens by its link', async ({ page }) => {
  await page.goto(`${address}#faq-2`);
  await expect(page.locator('#faq-2')).toHaveAttribute('open');
  await expect(page.locator('#faq-1')).not.toHaveAttribute('open');
  await page.evaluate(() => (location.hash = '#wordings'));
  await expect(page.locator('#wordings')).toHaveAttribute('open');
});

test('printing opens what is folded', async ({ page }) => {
  await page.goto(address);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#faq details p').last()).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
});

test('the contents follow on a wide screen and mark the section in view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(address);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'What to avoid' }).click();
  await expect(contents.getByRole('link', { name: 'What to avoid' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(contents).toBeInViewport();
});

test('the theme is switched, kept, and there before the first paint', async ({ page }) => {
  await page.goto(address);
  const theme = page.getByRole('button', { name: /^Theme/ });
  await expect(theme).toHaveAccessibleName('Theme: auto, as the system');
  await theme.click();
  await theme.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // Without the script file, only what stands in the page itself can set it.
  await page.route('**/_astro/**', (route) => route.abort());
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('blocked storage breaks nothing', async ({ page }) => {
  const errors = pageErrors(page);
  await deny(page, 'localStorage');
  await page.goto(address);
  await page.locator('#checklist > summary').click();
  await page.locator('#checklist').getByRole('checkbox').first().check();
  await page.getByRole('radio', { name: 'Windows' }).check({ force: true });
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(errors).toEqual([]);
});
