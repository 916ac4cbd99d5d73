import { expect, type Page } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { test } from './sitePieces.ts';
import { watchShifts } from './watchShifts.ts';
import { axeFaults } from './axeFaults.ts';

const address = '/errors/node/eaddrinuse/';
const other = '/errors/docker/unauthorized-authentication-required/';
const first = '#quick-fix [data-shell] code';

/** As the Diagnose page leaves it. */
async function paste(page: Page, value: unknown): Promise<void> {
  await page.addInitScript((text) => {
    if (!sessionStorage['set']) sessionStorage['unstuck:/:paste'] = text;
    sessionStorage['set'] = 'yes';
  }, JSON.stringify(value));
}

test('typing changes every command, and what is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  await page.locator('your-values').getByRole('textbox', { name: 'Port' }).fill('8080');
  const slots = page.locator('[data-shell] var[data-value=port]');
  for (const text of await slots.allTextContents()) expect(text).toBe('8080');
  await expect(slots.first()).toHaveClass('filled');
  await expect(
    page.getByRole('status').filter({ hasText: /Filled into \d+ commands/ }),
  ).toBeVisible();
  const box = page.locator('#quick-fix copy-box').first();
  await box.getByRole('button', { name: 'Copy' }).click();
  await expect(box.locator('.small-button')).toHaveText('Copied');
  // The value is the user’s own, so there is nothing to say about an example.
  await expect(box.locator('.copy-note')).toHaveCount(0);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'lsof -nP -iTCP:8080 -sTCP:LISTEN',
  );
});

test('a value is typed where it stands in a command, and all commands follow', async ({ page }) => {
  await page.goto(address);
  const place = page.locator('#quick-fix [data-shell] var').first();
  await place.click();
  await page.keyboard.type('8080');
  await page.keyboard.press('Enter');
  for (const text of await page.locator('[data-shell] var[data-value=port]').allTextContents())
    expect(text).toBe('8080');
  await expect(page.locator('your-values').getByRole('textbox')).toHaveValue('8080');
  await page.reload();
  await expect(place).toHaveText('8080');
  // The same kind of value is offered elsewhere, and is in no command before it is taken.
  await page.goto('/errors/docker/port-is-already-allocated/');
  await expect(page.locator('.filled')).toHaveCount(0);
  await page.locator('your-values').getByRole('button', { name: 'Use 8080' }).first().click();
  await expect(page.locator('.filled').first()).toHaveText('8080');
});

test('a value is taken as users have it, in commands and in files', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/errors/git/permission-denied-publickey/');
  const field = page.locator('your-values').getByRole('textbox', { name: 'Key file' });
  await field.fill('~/.ssh/work.pub');
  await page
    .locator('your-values')
    .getByRole('textbox', { name: 'Repository on the server' })
    .fill('https://git.example.org/acme/app');
  await expect(field).toHaveValue('work');
  await expect(
    page.locator('#quick-fix [data-shell] code', { hasText: '.pub' }).first(),
  ).toContainText('cat ~/.ssh/work.pub');
  await expect(page.locator('#fix-use-git-user [data-shell] code').first()).toHaveText(
    'git remote set-url origin git@github.com:acme/app',
  );
  // A place in a file is edited like one in a command.
  const card = page.locator('.cause:has(#fix-offer-key)');
  await card.evaluate((details: HTMLDetailsElement) => (details.open = true));
  const file = card.locator('.code-file').first();
  await file.locator('var[data-value=host]').click();
  await page.keyboard.type('https://git.example.org/');
  await page.keyboard.press('Enter');
  await file.getByRole('button', { name: 'Copy' }).click();
  await expect(file.locator('.small-button')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Host git.example.org\n  User git\n  IdentityFile ~/.ssh/work\n  IdentitiesOnly yes',
  );
});

test('a command with an example says so; one that could do harm is copied with its placeholder', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const check = page.locator('#quick-fix copy-box').first();
  await check.getByRole('button', { name: 'Copy' }).click();
  await expect(check.getByRole('status')).toContainText('Copied with port 3000, the example.');
  expect(await copied()).toBe('lsof -nP -iTCP:3000 -sTCP:LISTEN');
  const kill = page.locator('#quick-fix .steps copy-box', { hasText: 'kill' });
  await kill.getByRole('button', { name: 'Copy' }).click();
  await expect(kill.getByRole('status')).toContainText('Copied with <port>');
  expect(await copied()).toBe('kill "$(lsof -t -iTCP:<port> -sTCP:LISTEN)"');
  await kill.getByRole('button', { name: 'Type yours' }).click();
  await page.keyboard.type('8080');
  await kill.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(copied).toBe('kill "$(lsof -t -iTCP:8080 -sTCP:LISTEN)"');
});

test('on a phone the values are in a bar at the bottom', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address);
  const bar = page.locator('.tools');
  await bar.getByText('Port', { exact: false }).first().click();
  await bar.getByRole('textbox', { name: 'Port' }).fill('8080');
  await expect(page.locator(first).first()).toContainText('8080');
  await bar.getByText('Port 8080').click();
  await expect(bar.getByRole('textbox', { name: 'Port' })).toBeHidden();
});

test('what was filled is marked, and not by colour alone', async ({ page }) => {
  await page.goto(`${address}#port=8080`);
  const style = await page
    .locator('.filled')
    .first()
    .evaluate((element) => {
      const { fontWeight, textDecorationStyle } = getComputedStyle(element);
      return `${fontWeight} ${textDecorationStyle}`;
    });
  expect(style).toBe('650 solid');
});

test('the address can hold values, and a link to them works on the page itself', async ({
  page,
}) => {
  await page.goto(`${address}#port=8080&nonsense=1`);
  await expect(page.locator('your-values').getByRole('textbox', { name: 'Port' })).toHaveValue(
    '8080',
  );
  await expect(page.locator(first).first()).toHaveText('lsof -nP -iTCP:8080 -sTCP:LISTEN');
  await page.evaluate(() => (location.hash = '#port=9090'));
  await expect(page.locator(first).first()).toContainText('9090');
});

test('a broken fragment breaks nothing', async ({ page }) => {
  const errors = pageErrors(page);
  await page.goto(`${address}#port=%E0%A4%A`);
  await page.locator('your-values').getByRole('textbox', { name: 'Port' }).fill('8080');
  await expect(page.locator(first).first()).toContainText('8080');
  expect(errors).toEqual([]);
});

test('the paste that led here fills the fields and marks its cause', async ({ page }) => {
  await page.goto(address);
  const id = (await page.locator('.cause').nth(1).getAttribute('id'))?.slice('cause-'.length);
  await paste(page, { id: 'node/eaddrinuse', values: { port: '4321', host: '::' }, cause: id });
  await page.goto(address);
  await expect(page.locator(first).first()).toContainText('4321');
  const cause = page.locator(`#cause-${id}`);
  await expect(cause).toHaveAttribute('open');
  await expect(page.locator('.cause--matched')).toHaveCount(1);
  await expect(page.locator('.cause').first()).not.toHaveAttribute('open');
  await page.locator('#your-fix > h3').getByRole('link').click();
  await expect(cause).toBeInViewport();
  // A link on the page does not bring back what was changed since.
  await page.locator('your-values').getByRole('textbox', { name: 'Port' }).fill('8080');
  await page.evaluate(() => (location.hash = '#faq'));
  await expect(page.locator('#faq')).toBeInViewport();
  await expect(page.locator(first).first()).toContainText('8080');
});

test('the fix of the cause stands above the quick fix, and only once', async ({ page }) => {
  await paste(page, { id: 'node/eaddrinuse', values: {}, cause: 'stale-socket-file' });
  await page.goto(address);
  const own = page.locator('#your-fix');
  await expect(own.getByRole('heading', { level: 2 })).toHaveText('Fix for your message');
  await expect(own.locator('#fix-remove-the-socket-file')).toBeVisible();
  await expect(page.locator('#fix-remove-the-socket-file')).toHaveCount(1);
  const isAbove = await own.evaluate((element) =>
    Boolean(
      element.compareDocumentPosition(document.querySelector('#quick-fix')!) &
      Node.DOCUMENT_POSITION_FOLLOWING,
    ),
  );
  expect(isAbove).toBe(true);
  await own.getByRole('button', { name: 'This fixed it' }).click();
  await expect(own.locator('.action-panel')).toBeVisible();
});

test('without a cause, the quick fix starts with the check', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('#your-fix')).toBeHidden();
  await expect(page.locator('#quick-fix .side-note').getByRole('link')).toHaveAttribute(
    'href',
    '#cause-old-copy-running',
  );
  const check = page.locator('#quick-fix .quick-fix__check');
  await expect(check).toContainText('Check the cause first');
  await expect(check).toContainText('You see: The process is a Node.js program');
});

for (const [where, field] of [
  ['header', 'header #site-search'],
  ['large box', 'main search-box textarea'],
] as const) {
  test(`a message that was typed into the ${where} fills them too`, async ({ page }) => {
    await page.goto('/');
    await page.locator(field).fill('Error: listen EADDRINUSE: address already in use :::4711');
    const result = page
      .locator('[data-article-id="node/eaddrinuse"][data-confidence=exact]')
      .first();
    await expect(result).toBeVisible();
    if (where === 'header') await page.locator(field).press('Enter');
    else await result.getByRole('link').first().click();
    await expect(page).toHaveURL('/errors/node/eaddrinuse/');
    await expect(page.locator('your-values input[name=port]')).toHaveValue('4711');
  });
}

test('the paste of another article, and one that is none, changes nothing', async ({ page }) => {
  await paste(page, {
    id: 'nginx/bind-address-already-in-use',
    values: { port: '4321' },
    cause: 'x',
  });
  await page.goto(address);
  await expect(page.locator('.filled')).toHaveCount(0);
  for (const text of ['null', '[]', '{', '{"id":"node/eaddrinuse","values":[1],"cause":{}}']) {
    await page.evaluate((value) => (sessionStorage['unstuck:/:paste'] = value), text);
    await page.reload();
    await expect(page.locator('.small-button').first()).toBeVisible();
    await expect(page.locator('.filled')).toHaveCount(0);
  }
});

for (const hostile of [
  '$(reboot)',
  '`reboot`',
  '80;reboot',
  '80|reboot',
  '80&reboot',
  '-rf',
  '8\u202e0',
]) {
  test(`${JSON.stringify(hostile)} stays out, and the field says why`, async ({ page }) => {
    await page.goto(`${address}#port=${encodeURIComponent(hostile)}`);
    const field = page.locator('your-values').getByRole('textbox', { name: 'Port' });
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(
      /^Not used: (?:this has to be a number|it contains characters that you cannot see)/,
    );
    await expect(page.locator('#value-port')).toBeVisible();
    await expect(page.locator('.filled')).toHaveCount(0);
    await expect(page.locator(first).first()).toHaveText('lsof -nP -iTCP:3000 -sTCP:LISTEN');
  });
}

test('a value that one command cannot take stays out of that one, and the field says so', async ({
  page,
}) => {
  await page.goto('/errors/linux/no-space-left-on-device/');
  await page
    .locator('your-values')
    .getByRole('textbox', { name: 'File of the message' })
    .fill('/srv/my app/$(reboot)');
  await expect(page.locator('.filled').first()).toHaveText("'/srv/my app/$(reboot)'");
  await page.goto('/errors/docker/unauthorized-authentication-required/');
  const field = page.locator('your-values').getByRole('textbox', { name: 'AWS region' });
  await field.fill('a&b');
  await expect(field).toHaveAccessibleDescription(/^Not in \d+ commands?: /);
});

test('reset forgets them, for the next visit too', async ({ page }) => {
  await paste(page, { id: 'node/eaddrinuse', values: { port: '4321' } });
  await page.goto(`${address}#port=8080`);
  await expect(page.locator(first).first()).toContainText('8080');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('your-values').getByRole('textbox', { name: 'Port' })).toHaveValue('');
  await expect(page.locator('your-values').getByRole('textbox', { name: 'Port' })).toBeFocused();
  await expect(page.locator('.filled')).toHaveCount(0);
  await expect(page).toHaveURL(address);
  await page.reload();
  await expect(page.locator('.small-button').first()).toBeVisible();
  await expect(page.locator('.filled')).toHaveCount(0);
});

test('by keyboard alone', async ({ page }) => {
  await page.goto(address);
  await page.locator('platform-switch input').first().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('your-values').getByRole('textbox', { name: 'Port' })).toBeFocused();
  await page.keyboard.type('8080');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
  await expect(page.locator(first).first()).toContainText('8080');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Reset' })).toBeFocused();
});

test('nothing that is typed leaves the page', async ({ page }) => {
  await page.goto(address);
  const requests: string[] = [];
  page.on('request', (request) => {
    // The browser asks for its own picture of the tab when it likes, a page for its scripts when idle.
    const own = /\/(?:favicon\.svg|_astro\/[\w.-]+)$/.test(request.url());
    if (!own || request.method() !== 'GET') requests.push(request.url());
  });
  await page.locator('your-values').getByRole('textbox', { name: 'Port' }).fill('8080');
  await page.keyboard.press('Enter');
  await expect(page.locator('.filled').first()).toHaveText('8080');
  expect(requests).toEqual([]);
  expect(page.url()).not.toContain('8080');
});

test('what is known when the page loads moves nothing', async ({ page, pieces }) => {
  await paste(page, {
    id: 'docker/unauthorized-authentication-required',
    values: { registry: 'ghcr.io' },
    cause: 'login-refused',
  });
  const shifts = await watchShifts(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(pieces + other);
    await expect(page.locator('.filled').first()).toHaveText('ghcr.io');
    expect(await shifts()).toEqual([]);
  }
});

test.describe('axe', () => {
  // It copies style sheets to look at their rules, which the policy of every page forbids.
  test.use({ bypassCSP: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, filled, refused and marked, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(other);
      const id = (await page.locator('.cause').first().getAttribute('id'))?.slice('cause-'.length);
      await paste(page, {
        id: 'docker/unauthorized-authentication-required',
        values: { registry: 'ghcr.io', user: '$(a)' },
        cause: id,
      });
      await page.goto(other);
      await expect(page.locator('.filled').first()).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no field that does nothing', async ({ page }) => {
    await page.goto(`${address}#port=8080`);
    await expect(page.locator('your-values')).toBeHidden();
    await expect(page.locator(first).first()).toContainText('3000');
  });
});
