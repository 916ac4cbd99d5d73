import { expect, type Page, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';
import { axeFaults } from './axeFaults.ts';

const address = '/errors/node/eaddrinuse/';
const fix = (page: Page) => page.locator('#fix-stop-the-owner');
const panel = (page: Page) => page.locator('.action-panel');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a link to a fix, without the values unless they are wanted', async ({ page, baseURL }) => {
  await page.goto(`${address}#port=8080`);
  await fix(page).getByRole('button', { name: 'Share' }).click();
  const link = panel(page).getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(`${baseURL}${address}#fix-stop-the-owner`);
  await panel(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(panel(page).getByRole('status')).toHaveText('Copied.');
  expect(await clipboard(page)).toBe(`${baseURL}${address}#fix-stop-the-owner`);
  await panel(page)
    .getByRole('checkbox', { name: 'With my values (port 8080). Whoever has the link sees them.' })
    .check();
  await expect(panel(page).getByRole('status')).toHaveText('');
  await panel(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(panel(page).getByRole('status')).toHaveText('Copied.');
  expect(await clipboard(page)).toBe(`${baseURL}${address}#fix-stop-the-owner&port=8080`);
});

test('such a link leads to the fix, marks it and fills its commands, on a load and on the page', async ({
  page,
}) => {
  await page.goto(`${address}#fix-stop-the-owner&port=8080`);
  await expect(fix(page)).toBeInViewport();
  await expect(fix(page).locator('[data-shell] code').first()).toContainText('8080');
  await expect(page.locator(':target')).toHaveAttribute('id', 'fix-stop-the-owner');
  await expect(page).toHaveURL(`${address}#fix-stop-the-owner&port=8080`);
  await page.evaluate(() => (location.hash = '#faq&port=9090'));
  await expect(page.locator('#faq')).toBeInViewport();
  await expect(page.locator(':target')).toHaveAttribute('id', 'faq');
  await expect(page.locator('your-values input[name=port]')).toHaveValue('9090');
  await expect(page).toHaveURL(`${address}#faq&port=9090`);
  // One step back is the page before, not the same page once more.
  await page.goBack();
  await expect(page).toHaveURL(`${address}#fix-stop-the-owner&port=8080`);
  await expect(fix(page)).toBeInViewport();
});

test('such a link opens what it leads into, and reset takes the values out of it', async ({
  page,
}) => {
  await page.goto(`${address}#wordings&port=8080`);
  await expect(page.locator('#wordings')).toHaveAttribute('open');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).toHaveURL(`${address}#wordings`);
});

test('a fragment of no part and hostile values fill nothing and break nothing', async ({
  page,
}) => {
  const errors = pageErrors(page);
  for (const fragment of [
    'no-such-part&port=$(reboot)',
    '&&=&',
    'fix-stop-the-owner&%E0%A4%A=1',
    '__proto__=1&constructor=2',
    'fix-stop-the-owner&port=<img src=x>',
  ]) {
    await page.goto('/recent/');
    await page.goto(`${address}#${fragment}`);
    await expect(fix(page).getByRole('button', { name: 'Share' })).toBeVisible();
    await expect(page.locator('.filled')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('the article, a section or a fix is chosen at the top', async ({ page, baseURL }) => {
  await page.goto(address);
  await page.locator('.tools').getByRole('button', { name: 'Share' }).click();
  const link = panel(page).getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(`${baseURL}${address}`);
  const markdown = panel(page).getByRole('button', { name: 'Copy as Markdown' });
  await expect(markdown).toBeHidden();
  const part = panel(page).getByRole('combobox', { name: 'Part' });
  await part.selectOption('Why this happens');
  await expect(link).toHaveValue(`${baseURL}${address}#why`);
  await expect(markdown).toBeHidden();
  await part.selectOption('Listen on another port');
  await expect(link).toHaveValue(`${baseURL}${address}#fix-use-another-port`);
  await expect(markdown).toBeVisible();
  await expect(panel(page).getByRole('checkbox')).toHaveCount(0);
});

test('the system’s share sheet gets the message and the link, where there is one', async ({
  page,
  baseURL,
}) => {
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Share' }).click();
  const app = panel(page).getByRole('button', { name: 'Share with an app…' });
  // What the browser of this machine has decides what the panel offers.
  await expect(app).toHaveCount((await page.evaluate(() => 'share' in navigator)) ? 1 : 0);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: unknown) => {
        Object.assign(window, { shared: data });
        return Promise.reject(new DOMException('Cancelled', 'AbortError'));
      },
    });
  });
  const errors = pageErrors(page);
  await page.reload();
  await fix(page).getByRole('button', { name: 'Share' }).click();
  await app.click();
  expect(await page.evaluate(() => (window as unknown as { shared: unknown }).shared)).toEqual({
    title: 'Error: listen EADDRINUSE: address already in use :::<port>',
    url: `${baseURL}${address}#fix-stop-the-owner`,
  });
  expect(errors).toEqual([]);
});

test('a fix as Markdown has the commands of the platform with the values, the risk and the source', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${address}#port=8080`);
  await page.evaluate(() => (document.documentElement.dataset['os'] = 'linux'));
  await fix(page).getByRole('button', { name: 'Share' }).click();
  await panel(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(panel(page).getByRole('status')).toHaveText('Copied.');
  const markdown = await clipboard(page);
  expect(markdown).toBe(
    `### Stop the process that has the port

For \`Error: listen EADDRINUSE: address already in use :::<port>\`

**With care** It ends that process, whoever started it. Check its command line first. A PID does not tell you whether it is a database or a production server.

1. Ask it to end. A server that handles \`SIGTERM\` closes its connections first. Do not end \`com.docker\` or \`docker-proxy\`; stop the container instead.

   \`\`\`sh
   kill "$(lsof -t -iTCP:8080 -sTCP:LISTEN)"
   \`\`\`
2. If it comes back, stop it with its process manager, such as \`pm2 delete\`, \`systemctl stop\` or \`docker stop\`. If the message comes from inside a container, the old copy is usually in that container: restart the container.

\`\`\`sh
lsof -nP -iTCP:8080 -sTCP:LISTEN
\`\`\`

**It worked if:** On Linux and macOS, the command prints nothing. PowerShell says that no matching object was found.

Source: <${baseURL}${address}#fix-stop-the-owner>`,
  );
});

test('where the clipboard is not allowed, the text is there to be copied', async ({
  page,
  context,
}) => {
  await context.clearPermissions();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(address);
  await fix(page).getByRole('button', { name: 'Share' }).click();
  await panel(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  const text = panel(page).getByRole('textbox', { name: 'To copy' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^### Stop the process/);
  expect(
    await text.evaluate(
      (area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart === area.value.length,
    ),
  ).toBe(true);
});

test('what a button needs and cannot load is said', async ({ page }) => {
  await page.goto(address);
  await page.route('**/_astro/sharePanel*', (route) => route.abort());
  await fix(page).getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
});

test('nothing is loaded for it before it is opened', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(address);
  await expect(fix(page).getByRole('button', { name: 'Share' })).toBeVisible();
  expect(loaded.filter((url) => /panel|saved|feedback/i.test(url))).toEqual([]);
  await fix(page).getByRole('button', { name: 'Share' }).click();
  await expect(panel(page)).toBeVisible();
  expect(loaded.some((url) => url.includes('sharePanel'))).toBe(true);
});

test.describe('axe', () => {
  // It copies style sheets to look at their rules, which the policy of every page forbids.
  test.use({ bypassCSP: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${colorScheme}, at 320 px`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${address}#port=8080`);
      for (const host of ['.tools', '#fix-stop-the-owner'])
        await page.locator(host).getByRole('button', { name: 'Share' }).click();
      await expect(panel(page)).toHaveCount(2);
      expect(await axeFaults(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    });
  }
});
