import { expect, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { field, pageField, region } from './searchFields.ts';
import { ServedCopy } from './servedCopy.ts';

test('slash and Ctrl-K go to the search field', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await field(page).blur();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  // As a browser tells of a field that it has filled in: there is no key.
  const errors = pageErrors(page);
  await page.evaluate(() => document.body.dispatchEvent(new Event('keydown', { bubbles: true })));
  expect(errors).toEqual([]);
  // Where one types already, a slash is a slash.
  await page.keyboard.type('a/b');
  await expect(field(page)).toHaveValue('a/b');
});

test('the header is a combobox: arrow keys choose among results, Return opens one', async ({
  page,
}) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('EADDRINUSE');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  const combobox = page.getByRole('combobox', { name: 'Search errors' });
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await expect(region(page).locator('li').first()).toHaveAttribute(
    'data-article-id',
    'node/eaddrinuse',
  );
  await expect(region(page).getByRole('status')).toHaveText(/^\d+ articles?$/);
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await page.keyboard.press('ArrowDown');
  await expect(combobox).toBeFocused();
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const first = (await options.first().getAttribute('id')) ?? '';
  await expect(combobox).toHaveAttribute('aria-activedescendant', first);
  await page.keyboard.press('ArrowUp');
  await expect(combobox).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/errors/node/eaddrinuse/');
});

test('Escape closes the results and goes back to the field, an arrow opens them again', async ({
  page,
}) => {
  await page.goto('/');
  await field(page).fill('denied');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await expect(region(page)).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /-option-0$/);
});

test('a click in the results that hits no link leaves them open', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('denied');
  await expect(region(page)).toHaveAttribute('data-state', 'done');
  await region(page).getByRole('status').click();
  await expect(region(page)).toBeVisible();
  await page.locator('footer p').click();
  await expect(region(page)).toBeHidden();
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

test('Return in the header leads to the search page, which works on reload', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('address already in use');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/search/#q=address%20already%20in%20use');
  const results = page.locator('main [data-state=done] li');
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
  await field(page).press('Enter');
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

test('a log that is dropped on Home is read there', async ({ page }) => {
  await page.goto('/');
  const box = page.locator('main search-box');
  await box.locator('textarea').focus();
  await expect(page.locator('main .search-results')).toHaveCount(1);
  const drop = (): Promise<void> =>
    box.evaluate((own) => {
      const dataTransfer = new DataTransfer();
      const text = 'fatal: not a git repository (or any of the parent directories): .git\n';
      dataTransfer.items.add(new File([text], 'ci.log', { type: 'text/plain' }));
      for (const type of ['dragover', 'drop'])
        own.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    });
  // The script that reads files loads with the first drag, and may come after the first drop.
  await expect(async () => {
    await drop();
    await expect(page.locator('main .found-error').first()).toHaveAttribute(
      'data-article-id',
      'git/not-a-git-repository',
      { timeout: 5000 },
    );
  }).toPass({ timeout: 60_000 });
});

test('the server learns nothing of what is typed, pasted or submitted', async ({ page }) => {
  const site = await ServedCopy.start();
  try {
    const secret = 'password=hunter2';
    await page.goto(`${site.origin}/about/`);
    await field(page).fill(`EADDRINUSE ${secret}`);
    await expect(region(page)).toHaveAttribute('data-state', 'done');
    await field(page).press('Enter');
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
  await expect(page).toHaveURL(/search/);
  await page.goto('/about/');
  await page.keyboard.press('/');
  await expect(page.getByRole('option', { name: 'EADDRINUSE' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(page.getByRole('option', { name: 'EADDRINUSE' })).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('/');
  await expect(region(page)).toBeHidden();
});
