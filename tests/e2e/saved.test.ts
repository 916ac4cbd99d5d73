import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { watchShifts } from './watchShifts.ts';

const address = '/errors/node/eaddrinuse/';
const fix = (page: Page) => page.locator('#fix-use-another-port');
const hero = (page: Page) => page.locator('.hero');
const items = (page: Page) => page.getByRole('list', { name: 'Saved fixes' }).getByRole('listitem');
const note = (page: Page) => page.getByRole('textbox', { name: /note/i });

/** Saves one fix with the port 8080 and a note. */
async function saveFix(page: Page, text: string): Promise<void> {
  await page.goto(`${address}#port=8080`);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(fix(page).getByRole('status').first()).toContainText('Saved in this browser.');
  await note(page).fill(text);
  await expect(fix(page).getByText('Note saved.')).toBeVisible();
}

test('an article and a fix are saved with values and a note, listed, and lead back', async ({
  page,
}) => {
  await saveFix(page, 'Ask Anna');
  await expect(fix(page).getByText('With your values: port 8080')).toBeVisible();
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await hero(page).getByRole('button', { name: 'Save' }).click();
  await hero(page).getByRole('link', { name: 'All saved fixes' }).click();
  await expect(page).toHaveURL('/saved/');
  await expect(items(page)).toHaveCount(2);
  const saved = items(page).filter({ hasText: 'Listen on another port' });
  await expect(saved).toContainText('Error: listen EADDRINUSE');
  await expect(saved).toContainText('Node.js · fix · saved');
  await expect(saved.getByRole('textbox')).toHaveValue('Ask Anna');
  await saved.getByRole('link').click();
  await expect(page).toHaveURL(`${address}#fix-use-another-port&port=8080`);
  await expect(fix(page)).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('8080');
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
});

test('the list is searched as one types, notes included', async ({ page }) => {
  await saveFix(page, 'Ask Anna');
  await hero(page).getByRole('button', { name: 'Save' }).click();
  await page.goto('/saved/');
  await expect(items(page)).toHaveCount(2);
  const field = page.getByRole('searchbox', { name: 'Find in them' });
  await field.pressSequentially('anna lISTEN');
  await expect(items(page)).toHaveCount(1);
  await expect(page.getByText('1 of 2 have “anna lISTEN”.')).toBeVisible();
  await field.fill('');
  await expect(items(page)).toHaveCount(2);
  await expect(page.getByText('1 of 2')).toHaveCount(0);
});

test('a note is changed on the page, an item removed, and taken back', async ({ page }) => {
  await saveFix(page, 'Ask Anna');
  await page.goto('/saved/');
  await note(page).fill('Anna says: 3001');
  await note(page).blur();
  await expect(page.getByText('Note saved.')).toBeVisible();
  await page.reload();
  await expect(note(page)).toHaveValue('Anna says: 3001');
  await page.getByRole('button', { name: /^Remove/ }).click();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(note(page)).toHaveValue('Anna says: 3001');
  await expect(items(page).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.reload();
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await page.goto(address);
  await expect(fix(page).getByRole('button', { name: 'Save', exact: true })).toBeVisible();
});

test('the open page needs no network: list, search, notes, removal, export', async ({
  page,
  context,
}) => {
  await saveFix(page, 'Ask Anna');
  await page.goto('/saved/');
  await expect(items(page)).toHaveCount(1);
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => {
    // A download is a blob of the page itself.
    if (!request.url().startsWith('blob:')) asked.push(request.url());
  });
  await page.getByRole('searchbox', { name: 'Find in them' }).fill('anna');
  await expect(page.getByText('1 of 1 have “anna”.')).toBeVisible();
  await note(page).fill('Ask Anna, offline');
  await expect(page.getByText('Note saved.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Ask Anna, offline');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(asked).toEqual([]);
});

test('a note that is being written when the page is left is kept', async ({ page }) => {
  await saveFix(page, 'Ask');
  await note(page).fill('Ask Anna');
  await page.goto('/saved/');
  await expect(note(page)).toHaveValue('Ask Anna');
});

test('an exported file brings all to another browser, and both notes stay', async ({
  page,
  browser,
  baseURL,
}) => {
  await saveFix(page, 'from the first');
  await page.goto('/saved/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 'unstuck-saved',
    version: 1,
    items: [{ article: 'node/eaddrinuse', note: 'from the first', values: { port: '8080' } }],
  });
  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await saveFix(other, 'from the second');
  await other.goto('/saved/');
  for (const count of ['0 added, 1 merged with what was here, 0 already', '0 added, 0 merged']) {
    const chooser = other.waitForEvent('filechooser');
    await other.getByRole('button', { name: 'Import' }).click();
    await (
      await chooser
    ).setFiles({
      name: 'saved.json',
      mimeType: 'application/json',
      buffer: readFileSync(file),
    });
    await expect(other.getByText(`saved.json: ${count}`)).toBeVisible();
    await expect(note(other)).toHaveValue('from the second\n\nfrom the first');
  }
  await other.context().close();
});

test('a file that is none says why, and what is in one is text', async ({ page }) => {
  await page.goto('/saved/');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const choose = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await choose('{');
  await expect(page.getByText('x.json was not imported.')).toBeVisible();
  await expect(page.getByText('It is not JSON.')).toBeVisible();
  await choose('{"format":"unstuck-saved","version":9}');
  await expect(page.getByText('It has version 9')).toBeVisible();
  const evil = '<img src=x onerror="window.evil=1">';
  const item = {
    article: 'git/not-a-git-repository',
    part: 'fix-x',
    error: evil,
    tool: evil,
    title: evil,
    note: evil,
    values: { port: evil },
    saved: '2026-11-20T08:00:00.000Z',
    changed: '2026-11-20T08:00:00.000Z',
  };
  await choose(
    JSON.stringify({
      format: 'unstuck-saved',
      version: 1,
      items: [item, { ...item, article: 'javascript:alert(1)' }],
    }),
  );
  await expect(page.getByText('x.json: 1 added')).toBeVisible();
  await expect(
    page.getByText('Item 2: "article" is "javascript:alert(1)": expected'),
  ).toBeVisible();
  await expect(items(page).getByRole('link', { name: evil })).toHaveAttribute(
    'href',
    /^\/errors\/git\/not-a-git-repository\/#fix-x&port=%3C/,
  );
  await expect(page.locator('main img')).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('a full storage is said, loses nothing, and can be freed', async ({ page }) => {
  await saveFix(page, 'Ask Anna');
  await page.evaluate(() => {
    // Down to the last character, whatever the browser allows.
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage['filler'] = (localStorage['filler'] ?? '') + 'x'.repeat(size);
        } catch {
          break;
        }
      }
    }
  });
  await hero(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('storage for the site is full');
  await expect(hero(page).getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await page.goto('/saved/');
  await note(page).fill('Ask Anna, and then Ben');
  await expect(page.getByRole('alert').filter({ hasText: 'full' })).toBeVisible();
  await expect(note(page)).toHaveValue('Ask Anna, and then Ben');
  await page.reload();
  await expect(note(page)).toHaveValue('Ask Anna');
  await page.evaluate(() => localStorage.removeItem('filler'));
  await note(page).fill('Ask Anna, and then Ben');
  await expect(page.getByText('Note saved.')).toBeVisible();
});

test('a blocked storage is said, on the article and on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied.', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('blocks storage for the site');
  await page.goto('/saved/');
  await expect(page.getByText('This browser blocks storage for the site')).toBeVisible();
  expect(errors).toEqual([]);
});

test('what cannot be read is neither lost nor in the way', async ({ page }) => {
  await page.goto('/saved/');
  await page.evaluate(() => (localStorage['unstuck:saved'] = '{"items": ["half'));
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.goto('/saved/');
  await expect(items(page)).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it as it is' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe('{"items": ["half');
});

test('what a newer version of the site wrote is not overwritten', async ({ page }) => {
  await page.goto(address);
  const newer = '{"format":"unstuck-saved","version":2,"things":[1]}';
  await page.evaluate((text) => (localStorage['unstuck:saved'] = text), newer);
  await fix(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('newer version of this site');
  expect(await page.evaluate(() => localStorage['unstuck:saved'])).toBe(newer);
});

test('what another tab saves appears', async ({ page, context }) => {
  await page.goto('/saved/');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  const other = await context.newPage();
  await saveFix(other, 'Ask Anna');
  await expect(items(page)).toHaveCount(1);
  await expect(page.getByText('Nothing is saved yet.')).toHaveCount(0);
});

test('on coming back a line says what worked, with the values of then, until it is dismissed', async ({
  page,
}) => {
  await saveFix(page, 'Ask Anna');
  await fix(page).getByRole('button', { name: 'This fixed it' }).click();
  await expect(fix(page).getByText('Noted: this fix worked.')).toBeVisible();
  const shifts = await watchShifts(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/recent/');
    await page.goto(address);
    await expect(page.locator('.back')).toContainText(
      /^Last time, on \d+ \w+ \d{4}, this worked: Listen on another port/,
    );
    expect(await shifts()).toEqual([]);
  }
  await expect(page.locator('.back')).toContainText('Your note: Ask Anna');
  await expect(fix(page).getByRole('button', { name: 'This fixed it' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.locator('.back').getByRole('link', { name: 'Listen on another port' }).click();
  await expect(fix(page)).toBeInViewport();
  await expect(page.getByRole('textbox', { name: 'Port' })).toHaveValue('8080');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('.back')).toHaveCount(0);
  await page.reload();
  await expect(fix(page).getByRole('button', { name: 'Saved' })).toBeVisible();
  await expect(page.locator('.back')).toHaveCount(0);
});

test('a first visit has no such line, and the buttons move nothing', async ({ page }) => {
  const shifts = await watchShifts(page);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/recent/');
    await page.goto(`${address}#fix-use-another-port`);
    await expect(fix(page).getByRole('button', { name: 'Share' })).toBeVisible();
    // What the script adds takes the room that was kept: to the pixel.
    const room = await page.evaluate(() => {
      const bottoms = (): number[] =>
        [...document.querySelectorAll('.hero, .quick, .fix, #fixes')].map((element) =>
          Math.round(element.getBoundingClientRect().height),
        );
      const withThem = bottoms();
      for (const row of document.querySelectorAll('.acts')) row.remove();
      return { withThem, without: bottoms() };
    });
    expect(room.withThem).toEqual(room.without);
    expect(await shifts()).toEqual([]);
  }
  await expect(page.locator('.back')).toHaveCount(0);
});

test('by keyboard alone: save, write, fold with Escape', async ({ page }) => {
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeVisible();
  const saved = fix(page).getByRole('button', { name: 'Saved' });
  await expect(saved).toBeFocused();
  await expect(saved).toHaveAttribute('aria-expanded', 'true');
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('typed');
  await page.keyboard.press('Escape');
  await expect(saved).toBeFocused();
  await expect(saved).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(note(page)).toHaveValue('typed');
});

test.describe('axe', () => {
  // It copies style sheets to look at their rules, which the policy of every page forbids.
  test.use({ bypassCSP: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
      // Three pages to be looked at by axe.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 390, height: 900 });
      await saveFix(page, 'Ask Anna');
      await hero(page).getByRole('button', { name: 'Save' }).click();
      await page.locator('#quick-fix').getByRole('button', { name: 'This fixed it' }).click();
      await expect(page.getByText('Noted: this fix worked.')).toBeVisible();
      for (const next of [undefined, address, '/saved/']) {
        if (next) await page.goto(next);
        if (next === address) await expect(page.locator('.back')).toBeVisible();
        if (next === '/saved/') await expect(items(page)).toHaveCount(2);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that does nothing, and the page says what it needs', async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: /save|share|fixed|yes/i })).toHaveCount(0);
    await page.goto('/saved/');
    await expect(page.locator('main noscript p')).toContainText('need JavaScript');
    await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
  });
});
