import { expect, type Locator, type Page, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { field, pageField, region } from './searchFields.ts';
import { ServedCopy } from './servedCopy.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';
import { watchShifts } from './watchShifts.ts';

const address = '/errors/git/not-a-git-repository/';
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const selected = (page: Page): Locator => dialog(page).locator('[role=option][aria-selected=true]');

test('slash and Ctrl-K open the search over the page; Escape leads back to the same place', async ({
  page,
}) => {
  await page.goto(address);
  const link = page.locator('main a').last();
  await link.focus();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(500);
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    await expect(dialog(page)).toBeVisible();
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.type('a/b');
    await expect(field(page)).toHaveValue('a/b');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(place);
    await field(page).evaluate((own) => {
      if (own instanceof HTMLInputElement) own.value = '';
    });
  }
  // As a browser tells of a field that it has filled in: there is no key.
  const errors = pageErrors(page);
  await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })));
  expect(errors).toEqual([]);
});

test('a text field keeps both keys', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  await box.focus();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
  const taken = await box.evaluate(
    (own) =>
      !own.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true }),
      ),
  );
  expect(taken).toBe(false);
  await expect(box).toBeFocused();
  await expect(dialog(page)).toBeHidden();
});

test('the header shows the key, and focus alone opens nothing', async ({ page }) => {
  await page.goto('/about/');
  await expect(page.locator('header kbd').first()).toBeVisible();
  await field(page).focus();
  await expect(page.locator('header .search-results')).toHaveCount(1);
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.type('g');
  await expect(dialog(page)).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('it');
  await expect(field(page)).toHaveValue('git');
});

test('by keyboard: the first row is selected, arrow keys choose others, Return opens one', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('EADDRINUSE');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  const combobox = page.getByRole('combobox', { name: 'Search errors' });
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toHaveAccessibleName(/listen EADDRINUSE.* Node\.js /);
  await expect(combobox).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  await page.keyboard.press('ArrowUp');
  await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(combobox).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
  await page.goBack();
  await expect(dialog(page)).toBeHidden();
});

test('by mouse: a click opens the search, a click on any part of a row the article', async ({
  page,
}) => {
  await page.goto('/about/');
  await field(page).click();
  await expect(dialog(page)).toBeVisible();
  await field(page).fill('EADDRINUSE');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await page.mouse.click(5, 5);
  await expect(dialog(page)).toBeHidden();
  await expect(field(page)).toHaveValue('EADDRINUSE');
  await field(page).click();
  const row = dialog(page).locator('li[data-article-id="node/eaddrinuse"]').first();
  await row.click({ position: { x: 12, y: 40 } });
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('by touch: the search is a sheet over the whole page, with a button that closes it', async ({
    page,
  }) => {
    await page.goto('/about/');
    await field(page).tap();
    await expect(dialog(page)).toBeVisible();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    await field(page).fill('EADDRINUSE');
    await expect(region(page)).toHaveAttribute('data-state', 'done');
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    await dialog(page).getByRole('button', { name: 'Close' }).tap();
    await expect(dialog(page)).toBeHidden();
    await field(page).tap();
    await dialog(page).locator('li[data-article-id="node/eaddrinuse"] a').first().tap();
    await expect(page).toHaveURL('/errors/node/eaddrinuse/');
  });
});

for (const width of [390, 1280]) {
  test(`the search opens and closes at ${width} pixels without moving the page`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const shifts = await watchShifts(page);
    await page.goto(address);
    const top = () => page.locator('main h1').evaluate((own) => own.getBoundingClientRect().top);
    const before = await top();
    await field(page).fill('EADDRINUSE');
    await expect(region(page)).toHaveAttribute('data-state', 'done');
    expect(await top()).toBe(before);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    expect(await top()).toBe(before);
    expect(await shifts()).toEqual([]);
  });
}

test('a message of one line that is sure has the fix in the dialog and on the search page', async ({
  page,
}) => {
  const message = 'Error: listen EADDRINUSE: address already in use :::4711';
  await page.goto('/about/');
  await field(page).fill(message);
  await expect(selected(page)).toContainText('This is your error');
  await expect(dialog(page).locator('.advice pre').first()).toContainText('4711');
  await dialog(page).locator('.see-all').click();
  await expect(page).toHaveURL(/\/search\/#q=/);
  await expect(page.locator('main .found-error .advice pre').first()).toContainText('4711');
});

test('what only shares words is not opened by Return', async ({ page }) => {
  await page.goto('/about/');
  await field(page).fill('docker wombat frobnicated xyzzy plugh');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await expect(region(page).getByRole('status')).toHaveText('Not covered yet.');
  await expect(selected(page)).toHaveCount(0);
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/#q=docker/);
});

test('whoever is at a result stays there when the full text adds others', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/errors/git/not-a-git-repository/');
  const box = page.locator('#still-stuck search-box');
  const results = box.locator('li[data-article-id] a');
  await box.locator('textarea').fill('address already in use airplay receiver');
  await expect(results.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  const address = await results.first().getAttribute('href');
  release();
  await expect(box.locator('.search-results')).toHaveAttribute('data-state', 'done');
  await expect(
    box.locator(`a[href="${address}"], textarea`).and(page.locator(':focus')),
  ).toHaveCount(1);
  await expect(results.first()).toBeVisible();
});

test('Return that ends a composed word searches for nothing yet', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  await box.fill('接続');
  await expect(page.locator('main .search-results')).toHaveAttribute('data-state', 'done');
  const taken = await box.evaluate(
    (area) =>
      !area.dispatchEvent(
        new KeyboardEvent('keydown', {
          ...{ key: 'Enter', isComposing: true, bubbles: true, cancelable: true },
        }),
      ),
  );
  expect(taken).toBe(false);
  await expect(page).toHaveURL('/');
});

test('a large box that cannot load what it needs says so, and works at the next try', async ({
  page,
}) => {
  await page.route('**/_astro/SearchPanel*.js', (route) => route.abort());
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  await box.fill('fatal: not a git repository');
  await box.press('Enter');
  const fault = page.locator('main .search-results').getByRole('alert');
  await expect(fault).toContainText('could not be loaded');
  await expect(page).toHaveURL('/');
  await page.unroute('**/_astro/SearchPanel*.js');
  await box.pressSequentially(' (or any');
  await expect(page.locator('main [data-article-id]').first()).toBeVisible();
  await expect(fault).toHaveCount(0);
});

test('"See all" leads to the search page, which works on reload', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('address already in use');
  await page.getByRole('link', { name: /^See all \d+ results$/ }).click();
  await expect(page).toHaveURL('/search/#q=address%20already%20in%20use');
  const results = page.locator('main .search-results[data-state=done] li');
  await expect(results.first()).toBeVisible();
  await page.reload();
  await expect(pageField(page)).toHaveValue('address already in use');
  for (const id of ['node/eaddrinuse', 'nginx/bind-address-already-in-use']) {
    await expect(page.locator(`main li[data-article-id="${id}"]`)).toBeVisible();
  }
});

test('what is too long for an address gets to the search page without one', async ({ page }) => {
  const long = `EADDRINUSE ${'сообщение '.repeat(300)}`;
  await page.goto('/about/');
  await field(page).fill(long);
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await dialog(page).locator('.see-all').click();
  await expect(page).toHaveURL('/search/');
  await expect(pageField(page)).toHaveValue(long);
  await expect(page.locator('main li[data-article-id]').first()).toHaveAttribute(
    'data-article-id',
    'node/eaddrinuse',
  );
  // A query of this length in an address still works where the server takes it, and leaves the address.
  await page.goto(`/search/?q=${encodeURIComponent(long)}`);
  await expect(page.locator('main li[data-article-id]').first()).toBeVisible();
  await expect(page).toHaveURL('/search/');
});

test('the large box answers in place, and puts a paste into no address', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Error message' });
  const results = page.locator('main .search-results');
  await box.fill('fatal: not a git repository (or any of the parent directories): .git');
  await expect(page.locator('main [data-article-id]').first()).toHaveAttribute(
    'data-confidence',
    'exact',
  );
  await expect(results.getByRole('status')).toHaveText('This is your error');
  await box.press('Enter');
  const found = page.locator('main .found-error').first();
  await expect(found).toHaveAttribute('data-article-id', 'git/not-a-git-repository');
  await expect(page).toHaveURL('/');
  // Words again are searched for, in the same place.
  await box.fill('EADDRINUSE');
  await expect(results.locator('li[data-article-id="node/eaddrinuse"]')).toBeVisible();
  await expect(page.locator('main .found-error')).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('git');
});

test('several lines are answered by the matcher, typed or pasted, on Home and in the header', async ({
  page,
}) => {
  const log = "ModuleNotFoundError: No module named 'celery'\n[INFO] Worker exiting (pid: 9)";
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Error message' }).fill(log);
  const inPlace = page.locator('main .found-error').first();
  await expect(inPlace).toHaveAttribute('data-article-id', 'python/modulenotfounderror');
  await expect(inPlace).toContainText('celery');
  await field(page).focus();
  await field(page).evaluate((own, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    own.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, log);
  await expect(region(page).locator('.found-error').first()).toHaveAttribute(
    'data-article-id',
    'python/modulenotfounderror',
  );
  await expect(region(page)).not.toContainText('Not covered');
});

test('a log that is dropped before any script has run is read, and not opened by the browser', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  const box = page.locator('main search-box');
  await expect(box.locator('textarea')).toBeVisible();
  const taken = await box.evaluate((own) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['fatal: not a git repository\n'], 'ci.log'));
    const send = (type: string): boolean =>
      own.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    return [send('dragover'), send('drop')].map((goesOn) => !goesOn);
  });
  expect(taken).toEqual([true, true]);
  release();
  await expect(page.locator('main .found-error').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
  );
});

test('a log that is dropped on Home is read there', async ({ page }) => {
  await page.goto('/');
  const box = page.locator('main search-box');
  await expect(page.locator('main .search-results')).toHaveCount(1);
  // The script that reads files loads only now.
  await box.evaluate((own) => {
    const dataTransfer = new DataTransfer();
    const text = 'fatal: not a git repository (or any of the parent directories): .git\n';
    dataTransfer.items.add(new File([text], 'ci.log', { type: 'text/plain' }));
    own.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('main .found-error').first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
  );
});

test('the server learns nothing of what is typed, pasted or submitted', async ({ page }) => {
  const site = await ServedCopy.start();
  try {
    const secret = 'password=hunter2';
    await page.goto(`${site.origin}/about/`);
    await field(page).fill(`EADDRINUSE ${secret}`);
    await expect(region(page)).toHaveAttribute('data-state', 'done');
    await dialog(page).locator('.see-all').click();
    await expect(page).toHaveURL(/\/search\/#q=EADDRINUSE%20password/);
    await expect(pageField(page)).toHaveValue(`EADDRINUSE ${secret}`);
    await field(page).fill(`${secret} again`);
    await field(page).press('Enter');
    await expect(pageField(page)).toHaveValue(`${secret} again`);
    await page.goto(site.origin);
    const box = page.getByRole('textbox', { name: 'Error message' });
    await box.fill(`fatal: not a git repository\n${secret}`);
    await expect(page.locator('main .found-error').first()).toBeVisible();
    await box.press('Enter');
    await expect(page.locator('main .found-error').first()).toBeVisible();
    expect(site.asked.length).toBeGreaterThan(5);
    expect(site.asked.filter((line) => /hunter2|password|EADDRINUSE/i.test(line))).toEqual([]);
    // A browser's own search sends its words once; they do not stay in the address.
    await page.goto(`${site.origin}/search/?q=EADDRINUSE`);
    await expect(page).toHaveURL(`${site.origin}/search/#q=EADDRINUSE`);
  } finally {
    await site.down();
  }
});

test('Enter before the script of the box has loaded sends nothing either', async ({ page }) => {
  await page.route('**/_astro/SearchPanel*.js', (route) => route.abort());
  await page.goto('/about/');
  await field(page).fill('password=hunter2');
  await field(page).press('Enter');
  await expect(region(page).getByRole('alert')).toContainText('could not be loaded');
  await expect(page).toHaveURL('/about/');
});

test('recent searches are kept on the device, and can be cleared', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('EADDRINUSE');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page.getByRole('option', { name: 'EADDRINUSE' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(page.getByRole('option', { name: 'EADDRINUSE' })).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('/');
  await expect(region(page)).toBeHidden();
});
