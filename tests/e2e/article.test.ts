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
  // This article has every section.
  expect(headings.filter((heading) => sectionTitles.includes(heading))).toEqual(sectionTitles);
});

test('evidence and review date stand under the message, with the way we review', async ({
  page,
}) => {
  await page.goto(address);
  await expect(
    page
      .locator('.evidence')
      .getByText(/Reproduced with Node\.js [\d.]+ and fixed, \d+ \w+ 20\d\d/),
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
  await page.locator('#fix-stop-the-owner').getByRole('link', { name: 'Executed' }).click();
  await expect(page).toHaveURL(/#reproduced$/);
  await expect(section.locator('mark')).toHaveText(/EADDRINUSE: address already in use :::\d+/);
  await expect(section.locator('b').nth(2)).toHaveText(/^kill /);
  // Only a terminal can suspend a job: that fix was not run, and does not say so.
  await expect(page.locator('#fix-end-the-suspended-job').getByText('Executed')).toHaveCount(0);
  const script = await (await request.get(`${address}repro.sh`)).text();
  expect(script).toContain('fix_stop_the_owner()');
  await section.getByRole('button', { name: 'Copy' }).click();
  await expect(section.getByRole('button')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(script);
  await section.getByRole('link', { name: 'All 4 sessions' }).click();
  await expect(page.locator('body')).toContainText('==== remove-the-socket-file ====');
});

test('a script that cannot be fetched is opened instead of copied', async ({ page }) => {
  await page.route('**/repro.sh', (route) => route.abort());
  await page.goto(address);
  const section = page.locator('#reproduced');
  await section.getByRole('button', { name: 'Copy' }).click();
  await expect(section.getByRole('button')).toHaveText('Open the file instead');
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
  await expect(box.getByRole('button')).toHaveText('Copied');
  // Not to the eye alone.
  await expect(box.getByRole('button')).toHaveAttribute('aria-live', 'polite');
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
      // The buttons beside it come with a script, and one of them must not cover it.
      await expect(page.locator('.hero > .article-actions')).toBeVisible();
      const text = (await box.locator('code').first().textContent())?.trim();
      await page.evaluate(() => navigator.clipboard.writeText('before'));
      await box.getByRole('button', { name: 'Copy' }).click({ timeout: 5000 });
      await expect(box.getByRole('button')).toHaveText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText()), path).toBe(text);
    }
  });

test('every cause leads to its fix and every fix back to its causes', async ({ page }) => {
  await page.goto(address);
  const causes = page.locator('.causes > li');
  for (let index = 0; index < (await causes.count()); index += 1) {
    const target = await causes.nth(index).locator('.causes__fixes a').first().getAttribute('href');
    await expect(page.locator(`${target} .side-note a`).first()).toHaveAttribute(
      'href',
      /^#cause-/,
    );
  }
});

test('the platform is chosen by keyboard, for all tabs, and remembered on the next page', async ({
  page,
}) => {
  await page.goto(address);
  const tabs = page.locator('#quick-fix platform-tabs').first();
  await tabs.getByRole('tab', { name: 'Linux, macOS' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.getByRole('tab', { name: 'Windows' })).toBeFocused();
  await expect(tabs.getByRole('tab', { name: 'Windows' })).toHaveAttribute('aria-selected', 'true');
  await expect(tabs.getByText('Get-NetTCPConnection')).toBeVisible();
  await expect(tabs.getByText('lsof')).toBeHidden();
  await expect(page.locator('#fix-use-another-port').getByText('$env:PORT')).toBeVisible();
  await page.goto('/errors/nginx/bind-address-already-in-use/');
  await expect(page.locator('html')).toHaveAttribute('data-os', 'windows');
});

test('tabs are reached by keyboard where nothing is for the reader’s platform', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('unstuck:/:os', 'solaris'));
  await page.goto(address);
  const tabs = page.locator('#quick-fix platform-tabs').first();
  await expect(tabs.getByRole('tab', { selected: true })).toHaveCount(0);
  await expect(tabs.getByRole('tab').first()).toHaveAttribute('tabindex', '0');
});

test('ticked boxes stay ticked on this device, and only on this article', async ({ page }) => {
  await page.goto(address);
  const box = page.locator('#checklist').getByRole('checkbox').nth(1);
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
  await expect(page.locator('#checklist').getByRole('checkbox').first()).not.toBeChecked();
  await page.goto('/errors/git/not-a-git-repository/');
  await expect(page.locator('#checklist').getByRole('checkbox').nth(1)).not.toBeChecked();
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
  await page.locator('#checklist').getByRole('checkbox').first().check();
  await page.getByRole('tab', { name: 'Windows' }).first().click();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(errors).toEqual([]);
});
