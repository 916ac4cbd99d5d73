import { expect, type Page, test } from '@playwright/test';
import { pageErrors } from './pageErrors.ts';

const log = [
  'app-1  | > app@1.0.0 start',
  'app-1  | > node server.js',
  'app-1  | Error: listen EADDRINUSE: address already in use :::5001',
  'app-1  |     at Server.setupListenHandle [as _listen2] (node:net:2328:16)',
].join('\n');

const paste = (page: Page) => page.getByRole('textbox', { name: 'Output or log' });
const diagnosis = (page: Page) => page.locator('main').getByLabel('Diagnosis');
const picker = (page: Page) => page.locator('main input[type=file]:not([capture])');

test('a paste gets its article, the evidence, and the quick fix with its own port', async ({
  page,
}) => {
  await page.goto('/diagnose/');
  await paste(page).fill(log);
  const found = diagnosis(page).locator('.found-error');
  await expect(found).toHaveCount(1);
  await expect(found).toHaveAttribute('data-article-id', 'node/eaddrinuse');
  await expect(found).toContainText('This is your error');
  await expect(found.locator('mark')).toHaveText(
    /listen EADDRINUSE: address already in use :::5001/,
  );
  await expect(found.locator('pre').first()).toContainText('3');
  await expect(found.locator('.steps pre code').first()).toHaveText(
    'lsof -nP -iTCP:5001 -sTCP:LISTEN',
  );
});

test('nothing pasted is sent, stored beyond the tab, or put into an address', async ({
  page,
  context,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/diagnose/');
  await paste(page).fill(`${log}\nsecret-marker-4711`);
  await expect(diagnosis(page)).toHaveAttribute('data-state', 'done');
  expect(sent.filter((request) => /4711|5001/.test(request))).toEqual([]);
  expect(page.url()).not.toContain('5001');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('5001');
  const other = await context.newPage();
  await other.goto('/diagnose/');
  await expect(paste(other)).toHaveValue('');
});

test('a wording that points to a cause says which', async ({ page }) => {
  await page.goto('/diagnose/');
  await paste(page).fill('Error: listen EADDRINUSE: address already in use /run/app/app.sock');
  await diagnosis(page).getByRole('link', { name: 'A Unix socket file was left behind' }).click();
  await expect(page).toHaveURL('/errors/node/eaddrinuse/#cause-stale-socket-file');
});

test('a recognized cause gets its own fix, with its risk, expected results and a check', async ({
  page,
}) => {
  await page.goto('/diagnose/');
  await paste(page).fill(
    'error: The following untracked working tree files would be overwritten by merge:\n\tpnpm-workspace.yaml\nPlease move or remove them before you merge.\nAborting',
  );
  const advice = diagnosis(page).locator('.advice').first();
  await expect(advice).toHaveAttribute('data-fix', 'move-untracked');
  await expect(advice.locator('pre code').first()).toContainText('pnpm-workspace.yaml');
  await expect(advice).toContainText('It worked if:');
  await expect(advice).toContainText('Safe');
  await expect(diagnosis(page)).not.toContainText('git stash');
  await paste(page).fill(
    " ! [remote rejected] main -> main (protected branch hook declined)\nerror: failed to push some refs to 'https://github.com/acme/app.git'",
  );
  await expect(advice.locator('.risk')).toBeVisible();
  await expect(advice).not.toHaveAttribute('data-fix', 'move-untracked');
  await expect(advice).toHaveAttribute('data-advice', 'fix');
  await expect(advice).not.toContainText('git pull --rebase');
});

test('an unknown cause gets the check first, then the quick fix under its own name', async ({
  page,
}) => {
  await page.goto('/diagnose/');
  await paste(page).fill(log);
  const advice = diagnosis(page).locator('.advice');
  await expect(advice.getByRole('heading')).toHaveText([
    'Check the cause first',
    /^Quick fix for the most common cause: An earlier copy/,
  ]);
  await expect(advice.locator('pre code').first()).toHaveText('lsof -nP -iTCP:5001 -sTCP:LISTEN');
  const order = await advice.evaluate((element) =>
    [...element.querySelectorAll('.advice__outcomes, pre')].map(({ localName, textContent }) =>
      localName === 'pre' && textContent?.startsWith('kill') ? 'kill' : localName,
    ),
  );
  expect(order.indexOf('ul')).toBeLessThan(order.indexOf('kill'));
  expect(order).toContain('kill');
});

test('nothing found is said, with the redacted message and no guess', async ({ page }) => {
  await page.goto('/diagnose/');
  await paste(page).fill(
    'FrobnicatorError: the widget of anna@example.org failed with token ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  );
  await expect(diagnosis(page)).toContainText('Not covered yet');
  await expect(diagnosis(page).locator('.found-error')).toHaveCount(0);
  const shown = diagnosis(page).locator('copy-box code');
  await expect(shown).toContainText('FrobnicatorError');
  await expect(shown).not.toContainText('ghp_');
  await expect(shown).not.toContainText('anna@');
});

test('a file is read in a worker, UTF-16 as Windows writes it included', async ({ page }) => {
  await page.goto('/diagnose/');
  const lines = Array.from(
    { length: 20_000 },
    (_, index) => `2026-11-21 10:00:00 INFO request ${index} done`,
  );
  await picker(page).setInputFiles({
    name: 'app.log',
    mimeType: 'text/plain',
    buffer: Buffer.from([...lines, log].join('\n')),
  });
  await expect(diagnosis(page).locator('.found-error')).toHaveAttribute(
    'data-article-id',
    'node/eaddrinuse',
  );
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('fatal: not a git repository (or any of the parent directories): .git', 'utf16le'),
  ]);
  await picker(page).setInputFiles({ name: 'out.txt', mimeType: 'text/plain', buffer: utf16 });
  await expect(diagnosis(page).locator('.found-error')).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
  );
});

test('the reading of a file can be cancelled, within sight on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  // It never comes to its end by itself.
  await page.route('**/match/lookup.json', () => undefined);
  await page.goto('/diagnose/');
  await picker(page).setInputFiles({
    name: 'app.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(log),
  });
  const cancel = diagnosis(page).getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeInViewport();
  await cancel.click();
  await expect(diagnosis(page)).toHaveAttribute('data-state', 'idle');
  await expect(diagnosis(page)).toBeHidden();
  await expect(paste(page)).toBeFocused();
  await page.unrouteAll();
  await paste(page).fill(log);
  await expect(diagnosis(page).locator('.found-error')).toHaveCount(1);
});

test('evidence reads as on a screen, and what is proposed has no line of a key', async ({
  page,
}) => {
  await page.goto('/diagnose/');
  await paste(page).fill(log.replace(/Error.*/, '\x1b[31;1m$&\x1b[0m'));
  const evidence = diagnosis(page).locator('.found-error__evidence');
  await expect(evidence.locator('mark')).toContainText('EADDRINUSE');
  await expect(evidence).not.toContainText('[31;1m');
  await paste(page).fill(
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAxyz\n-----END RSA PRIVATE KEY-----',
  );
  await expect(diagnosis(page).locator('copy-box code').last()).toHaveText('[private key]');
});

test('a file that is no text is refused with the reason', async ({ page }) => {
  await page.goto('/diagnose/');
  await picker(page).setInputFiles({
    name: 'x.bin',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from([0x89, 0x50, 0, 0, 1, 2]),
  });
  await expect(diagnosis(page).getByRole('alert')).toContainText('not a text file');
});

test('a missing index is said', async ({ page }) => {
  await page.route('**/match/lookup.json', (route) => route.abort());
  await page.goto('/diagnose/');
  await paste(page).fill(log);
  await expect(diagnosis(page)).toHaveAttribute('data-state', 'failed');
  await expect(diagnosis(page).getByRole('alert')).toContainText('could not be loaded');
});

test('articles that cannot be loaded are said', async ({ page }) => {
  const errors = pageErrors(page);
  await page.route('**/match/summaries/**', (route) => route.abort());
  await page.goto('/diagnose/');
  await paste(page).fill(log);
  await expect(diagnosis(page)).toHaveAttribute('data-state', 'failed');
  await expect(diagnosis(page).getByRole('alert')).toContainText('could not be loaded');
  expect(errors).toEqual([]);
});

test('what comes late is not shown when something else was pasted since', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  await page.route('**/match/summaries/**', async (route) => {
    asked += 1;
    await held;
    await route.continue();
  });
  await page.goto('/diagnose/');
  await paste(page).fill(log);
  await expect.poll(() => asked).toBe(1);
  await paste(page).fill('');
  await expect(diagnosis(page)).toHaveAttribute('data-state', 'idle');
  const loaded = page.waitForResponse('**/match/summaries/**');
  release();
  await (await loaded).finished();
  // A frame later it would stand there.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  await expect(diagnosis(page)).toHaveAttribute('data-state', 'idle');
  await expect(diagnosis(page).locator('.found-errors')).toHaveCount(0);
});

test('what was found is said in a line that is there before', async ({ page }) => {
  await page.goto('/diagnose/');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        if (target instanceof Element && target.role === 'status' && addedNodes.length > 0)
          said.push(target.textContent ?? '');
    }).observe(document.body, { subtree: true, childList: true });
  });
  await paste(page).fill(log);
  await expect(diagnosis(page).getByRole('status')).toHaveText('This is your error');
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    'Matching…',
    'This is your error',
  ]);
});

test('what is pasted before the script is there stays, and is diagnosed', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/SearchPanel*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/diagnose/', { waitUntil: 'commit' });
  await paste(page).fill(log);
  release();
  await expect(diagnosis(page).locator('.found-error')).toHaveCount(1);
  await expect(paste(page)).toHaveValue(log);
});

test('a text that is dropped stands in the field; so does one that brings a picture of itself', async ({
  page,
}) => {
  await page.goto('/diagnose/');
  for (const picture of [false, true]) {
    await paste(page).fill('');
    const dropped = await page.evaluateHandle(
      ([text, withPicture]) => {
        const transfer = new DataTransfer();
        transfer.setData('text/plain', text);
        if (withPicture) transfer.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
        return transfer;
      },
      [log, picture] as const,
    );
    await page.locator('main search-box form').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(paste(page)).toHaveValue(log);
    await expect(diagnosis(page).locator('.found-error')).toHaveCount(1);
  }
});

test('the same file can be picked again: a browser says nothing of one that is there already', async ({
  page,
}) => {
  await page.goto('/diagnose/');
  const file = { name: 'app.log', mimeType: 'text/plain', buffer: Buffer.from(log) };
  await picker(page).setInputFiles(file);
  await expect(diagnosis(page).locator('.found-error')).toHaveCount(1);
  await expect(picker(page)).toHaveValue('');
});

test('hostile text stays text', async ({ page }) => {
  await page.goto('/diagnose/');
  await paste(page).fill(
    `<img src=x onerror="document.title='x'">\nError: listen EADDRINUSE: address already in use :::1\n<script>document.title='x'</script>`,
  );
  await expect(diagnosis(page)).toHaveAttribute('data-state', 'done');
  await expect(page).toHaveTitle('Diagnose · Unstuck');
  await expect(diagnosis(page).locator('img')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs', async ({ page }) => {
    await page.goto('/diagnose/');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('textarea')).toBeHidden();
  });
});
