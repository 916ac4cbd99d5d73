import { expect, type Page, test } from '@playwright/test';
import { feedback } from '../../src/schema/feedback.ts';
import { aReceiver } from '../unit/components/feedback/aReceiver.ts';
import { siteScript } from './siteScript.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';
import { axeFaults } from './axeFaults.ts';
import { deny } from './deny.ts';

const address = '/errors/node/eaddrinuse/';
const question = (page: Page) => page.getByRole('group', { name: 'Was this helpful?' });
const panel = (page: Page) => page.locator('.action-panel');
const worked = (page: Page) =>
  page.locator('#fix-use-another-port').getByRole('button', { name: 'This fixed it' });

/** Gives the site's pages the script of a build with these settings. */
async function withSettings(page: Page, settings: Record<string, string>): Promise<void> {
  const body = await siteScript(settings);
  await page.route('**/_astro/Base*.js', (route) =>
    route.fulfill({ body, contentType: 'text/javascript' }),
  );
}

/** Answers "no", with what was wrong and what was tried. */
async function answerNo(page: Page): Promise<void> {
  await question(page).getByRole('button', { name: 'No' }).click();
  await panel(page).getByRole('checkbox', { name: 'A fix did not work' }).check();
  await panel(page).getByRole('checkbox', { name: 'It is outdated' }).check();
  await panel(page).getByRole('checkbox', { name: 'Listen on another port' }).check();
}

test.describe('without an endpoint', () => {
  test('an answer stays on the device, and the page says so', async ({ page }) => {
    await page.goto(`${address}#port=4711`);
    await answerNo(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await expect(panel(page)).toContainText('Kept in this browser only: nobody else sees it.');
    await panel(page).getByRole('button', { name: 'Done' }).click();
    await expect(panel(page).getByRole('status')).toHaveText(
      'Thank you. It is kept in this browser.',
    );
    await expect(panel(page).getByRole('status')).toBeFocused();
    const kept = await page.evaluate(() => JSON.parse(localStorage['unstuck:/:answers']));
    expect(kept.map((one: unknown) => feedback.parse(one))).toMatchObject([
      {
        article: 'node/eaddrinuse',
        helpful: false,
        reasons: ['fix-did-not-work', 'outdated'],
        tried: ['fix-use-another-port'],
      },
    ]);
    expect(JSON.stringify(kept)).not.toContain('4711');
    await page.goto('/recent/');
    expect(sent).toEqual([]);
    expect(await page.evaluate(() => localStorage['unstuck:/:outbox'])).toBeUndefined();
  });

  test('yes asks which fix worked, and that is known on coming back', async ({ page }) => {
    await page.goto(address);
    await question(page).getByRole('button', { name: 'Yes' }).click();
    await panel(page).getByRole('radio', { name: 'Quick fix' }).check();
    await page.goto('/recent/');
    await page.goto(address);
    await expect(
      page.locator('.return-visit').getByRole('link', { name: 'Quick fix' }),
    ).toBeVisible();
    await question(page).getByRole('button', { name: 'Yes' }).click();
    await expect(panel(page).getByRole('radio', { name: 'Quick fix' })).toBeChecked();
  });

  test('"This fixed it" can be taken back', async ({ page }) => {
    await page.goto(address);
    await worked(page).click();
    await expect(worked(page)).toHaveAttribute('aria-pressed', 'true');
    await panel(page).getByRole('button', { name: 'Undo' }).click();
    await expect(worked(page)).toBeFocused();
    await expect(worked(page)).not.toHaveAttribute('aria-pressed');
    await page.goto('/recent/');
    await page.goto(address);
    await expect(worked(page)).toBeVisible();
    await expect(page.locator('.return-visit')).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('with a repository, an answer offers an issue that is filled in', async ({ page }) => {
    await withSettings(page, { PUBLIC_REPOSITORY_URL: 'https://example.org/acme/unstuck' });
    await page.goto(`${address}#port=4711`);
    await answerNo(page);
    await panel(page).getByRole('button', { name: 'Done' }).click();
    const link = panel(page).getByRole('link', { name: 'open an issue with your answer' });
    const href = new URL((await link.getAttribute('href')) ?? '');
    expect(href.origin + href.pathname).toBe('https://example.org/acme/unstuck/issues/new');
    expect(href.searchParams.get('title')).toBe('Feedback: node/eaddrinuse');
    expect(href.searchParams.get('body')).toContain('A fix did not work, It is outdated');
    expect(href.href).not.toContain('4711');
    await question(page).getByRole('button', { name: 'Yes' }).click();
    await panel(page).getByRole('radio', { name: 'Listen on another port' }).check();
    await panel(page).getByRole('button', { name: 'Done' }).click();
    await expect(link).toHaveAttribute('href', /What\+worked%3A\+fix-use-another-port/);
  });
});

test.describe('with an endpoint', () => {
  // The policy of a build with an endpoint allows it; the one of the built site does not.
  test.use({ bypassCSP: true });
  let receiver: Awaited<ReturnType<typeof aReceiver>>;
  test.beforeEach(async ({ page }) => {
    receiver = await aReceiver();
    await withSettings(page, { PUBLIC_FEEDBACK_ENDPOINT: receiver.endpoint });
  });
  test.afterEach(() => receiver.close());

  test('an answer is sent as the contract says, and the page names where, before and after', async ({
    page,
    context,
  }) => {
    await context.addCookies([{ name: 'id', value: 'somebody', url: receiver.endpoint }]);
    await page.goto(`${address}#port=4711`);
    await answerNo(page);
    const host = `localhost:${receiver.port}`;
    await expect(panel(page)).toContainText(`sent to ${host} without anything about you`);
    expect(receiver.received).toEqual([]);
    await panel(page).getByRole('button', { name: 'Send' }).click();
    await expect(panel(page).getByRole('status')).toHaveText(`Sent to ${host}. Thank you.`);
    expect(receiver.received).toHaveLength(1);
    const [request] = receiver.received;
    expect(feedback.parse(request?.body)).toMatchObject({
      article: 'node/eaddrinuse',
      reasons: ['fix-did-not-work', 'outdated'],
      tried: ['fix-use-another-port'],
    });
    expect(request?.headers['content-type']).toBe('application/json');
    expect(request?.headers.cookie).toBeUndefined();
    expect(request?.headers.referer).toBeUndefined();
    expect(JSON.stringify(request)).not.toContain('4711');
    await page.goto('/recent/');
    await page.goto(address);
    await expect(worked(page)).toBeVisible();
    expect(receiver.received).toHaveLength(1);
  });

  test('"This fixed it" is sent on leaving the page, once', async ({ page }) => {
    await page.goto(address);
    await worked(page).click();
    await expect(panel(page)).toContainText('Noted: this fix worked.');
    expect(receiver.received).toEqual([]);
    await page.goto('/recent/');
    await expect.poll(() => receiver.received.length).toBe(1);
    expect(feedback.parse(receiver.received[0]?.body)).toMatchObject({
      helpful: true,
      worked: 'fix-use-another-port',
    });
    await page.goto(address);
    await expect(worked(page)).toHaveAttribute('aria-pressed', 'true');
    await page.goto('/recent/');
    expect(receiver.received).toHaveLength(1);
  });

  test('what was taken back is not sent', async ({ page }) => {
    await page.goto(address);
    await worked(page).click();
    await panel(page).getByRole('button', { name: 'Undo' }).click();
    await question(page).getByRole('button', { name: 'Yes' }).click();
    await page.goto('/recent/');
    await expect.poll(() => receiver.received.length).toBe(1);
    expect(receiver.received[0]?.body).not.toHaveProperty('worked');
  });

  test('offline it waits, and is sent when the browser is back online', async ({
    page,
    context,
  }) => {
    await page.goto(address);
    await answerNo(page);
    await context.setOffline(true);
    await panel(page).getByRole('button', { name: 'Send' }).click();
    await expect(panel(page).getByRole('status')).toContainText('You are offline.');
    expect(receiver.received).toEqual([]);
    await context.setOffline(false);
    await expect.poll(() => receiver.received.length).toBe(1);
    expect(await page.evaluate(() => localStorage['unstuck:/:outbox'])).toBeUndefined();
  });

  test('what the receiver could not take is sent on a later visit', async ({ page }) => {
    receiver.status = 503;
    await page.goto(address);
    await answerNo(page);
    await panel(page).getByRole('button', { name: 'Send' }).click();
    await expect(panel(page).getByRole('status')).toContainText('cannot be reached now');
    expect(receiver.received).toHaveLength(1);
    receiver.status = 204;
    // The pause is over.
    await page.evaluate(() => {
      const [waiting] = JSON.parse(localStorage['unstuck:/:outbox']);
      localStorage['unstuck:/:outbox'] = JSON.stringify([{ ...waiting, next: 1 }]);
    });
    await page.goto('/recent/');
    await expect.poll(() => receiver.received.length).toBe(2);
    expect(receiver.received[1]?.body).toEqual(receiver.received[0]?.body);
    expect(await page.evaluate(() => localStorage['unstuck:/:outbox'])).toBeUndefined();
  });

  test('what the receiver refuses is said, and does not come again', async ({ page }) => {
    receiver.status = 422;
    await page.goto(address);
    await question(page).getByRole('button', { name: 'No' }).click();
    await panel(page).getByRole('button', { name: 'Send' }).click();
    await expect(panel(page).getByRole('status')).toContainText('did not accept it');
    await page.goto('/recent/');
    await page.goto(address);
    await expect(worked(page)).toBeVisible();
    expect(receiver.received).toHaveLength(1);
  });

  test('in a browser whose fetch ends with the page, the next page sends the answer', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      delete (Request.prototype as { keepalive?: boolean }).keepalive;
    });
    await page.goto(address);
    await worked(page).click();
    await expect(panel(page)).toContainText('Noted: this fix worked.');
    await page.goto('/recent/');
    await expect.poll(() => receiver.received.length).toBe(1);
    const [request] = receiver.received;
    expect(request?.headers['content-type']).toBe('application/json');
    expect(feedback.parse(request?.body)).toMatchObject({ worked: 'fix-use-another-port' });
  });

  test('where storage is blocked, an answer is still sent', async ({ page }) => {
    await deny(page, 'localStorage');
    await page.goto(address);
    await answerNo(page);
    await panel(page).getByRole('button', { name: 'Send' }).click();
    await expect(panel(page).getByRole('status')).toContainText('Thank you.');
    expect(receiver.received).toHaveLength(1);
  });
});

test('where storage is blocked, nothing says that an answer is kept', async ({ page }) => {
  await deny(page, 'localStorage');
  await page.goto(address);
  await worked(page).click();
  await expect(panel(page).getByRole('status')).toContainText('neither kept nor sent');
  await expect(panel(page)).not.toContainText('Kept in this browser');
  await question(page).getByRole('button', { name: 'Yes' }).click();
  await expect(page.getByText('Not kept: this browser blocks storage')).toBeVisible();
  await expect(page.getByText('Kept in this browser')).toHaveCount(0);
});

test('by keyboard alone', async ({ page }) => {
  await page.goto(address);
  await question(page).getByRole('button', { name: 'No' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('status')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question(page).getByRole('button', { name: 'No' })).toBeFocused();
});

test.describe('axe', () => {
  test.use({ bypassCSP: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the questions, ${colorScheme}, at 320 px`, async ({ page }) => {
      // Axe looks at the page twice.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(address);
      for (const name of ['Yes', 'No']) {
        await question(page).getByRole('button', { name }).click();
        await expect(panel(page).getByRole('group').first()).toBeVisible();
        expect(await axeFaults(page, '.article-end')).toEqual([]);
        expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      }
    });
  }
});
