import { expect, type Page, test } from '@playwright/test';
import { sampledPages } from './sampledPages.ts';

/** What the policy forbade, as the browser reports it: by event in a page, in the console for its workers too. */
function violationsOf(page: Page): string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML|Trusted Type/i.test(message.text()))
      violations.push(`${page.url()}: ${message.text()}`);
  });
  return violations;
}

async function reportEvents(page: Page, violations: string[]): Promise<void> {
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void })
        .reportViolation;
      report(`${event.documentURI}: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
}

test('no page violates its policy', async ({ page }) => {
  const paths = sampledPages();
  // A page takes half a second; on a machine with other work, ten times as long.
  test.setTimeout(60_000 + paths.length * 5_000);
  const violations = violationsOf(page);
  await reportEvents(page, violations);
  for (const path of paths) {
    await page.goto(path);
    // The scripts have run, so what they load has been asked for.
    await expect(page.locator('theme-switch button').first()).toBeAttached();
    await expect(page.locator('meta[http-equiv=content-security-policy]')).toHaveCount(1);
  }
  expect(violations).toEqual([]);
});

test('searching, with full text in its worker, violates nothing', async ({ page }) => {
  const violations = violationsOf(page);
  await reportEvents(page, violations);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  await page.goto('/search/');
  const region = page.locator('main search-box > .search-results');
  const field = page.getByRole('searchbox', { name: 'Search all errors' });
  await field.fill('EADDRINUSE');
  await expect(region.locator('li').first()).toHaveAttribute('data-article-id', 'node/eaddrinuse');
  // Words of an article’s body alone: Pagefind finds them, with WebAssembly in a worker.
  await field.fill('airplay');
  await expect(region.locator('li').first()).toHaveAttribute('data-reason', 'text');
  expect(workers).toContain('/pagefind/pagefind-worker.js');
  expect(violations).toEqual([]);
});

test('diagnosing, values, copying and the theme violate nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const violations = violationsOf(page);
  await reportEvents(page, violations);
  await page.goto('/diagnose/');
  await page
    .getByRole('textbox', { name: 'Output or log' })
    .fill('Error: listen EADDRINUSE: address already in use :::5001');
  const found = page.getByRole('region', { name: 'Diagnosis' }).locator('.found-error');
  await expect(found).toHaveAttribute('data-article-id', 'node/eaddrinuse');
  await found.getByRole('link').first().click();
  await expect(page.locator('#quick-fix [data-shell] code').first()).toHaveText(
    'lsof -nP -iTCP:5001 -sTCP:LISTEN',
  );
  const box = page.locator('#quick-fix copy-box').first();
  await box.getByRole('button', { name: 'Copy' }).click();
  await expect(box.getByRole('button')).toHaveText('Copied');
  await page.locator('theme-switch button').first().click();
  await page.locator('platform-switch input').first().check({ force: true });
  expect(violations).toEqual([]);
});

for (const [how, headers] of [
  ['the page itself', false],
  ['the headers', true],
] as const) {
  test(`what is injected does not run: the policy of ${how}`, async ({ page }) => {
    const address = '/errors/node/eaddrinuse/';
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      const injected =
        '<script>window.injected = true</script><img src="x" onerror="window.injected = true">';
      const html = (await response.text()).replace('</main>', `${injected}</main>`);
      const policy = response.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("frame-ancestors 'none'");
      await route.fulfill({
        contentType: 'text/html',
        headers: headers ? { 'content-security-policy': policy } : {},
        body: headers ? html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '') : html,
      });
    });
    await page.goto(address);
    await expect(page.locator('theme-switch button').first()).toBeAttached();
    await expect(page.locator('meta[http-equiv=content-security-policy]')).toHaveCount(
      headers ? 0 : 1,
    );
    const outcome = await page.evaluate(async () => {
      const forbidden: string[] = [];
      Object.assign(window, { forbidden });
      document.addEventListener('securitypolicyviolation', (event) =>
        forbidden.push(`${event.effectiveDirective} ${event.blockedURI}`),
      );
      const attempt = async (what: () => unknown): Promise<string> => {
        // From a task of the page's own: what the test's own call does by itself, the browser allows.
        await new Promise((done) => setTimeout(done));
        try {
          await what();
          return 'allowed';
        } catch {
          return 'refused';
        }
      };
      const style = document.createElement('style');
      style.textContent = 'main { display: none }';
      document.head.append(style);
      return {
        injected: 'injected' in window,
        style: getComputedStyle(document.querySelector('main')!).display,
        html: await attempt(() => (document.body.innerHTML = '<p>')),
        eval: await attempt(() => new Function('return 1')()),
        wasm: await attempt(() =>
          WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
        ),
        worker: await attempt(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
        fetch: await attempt(() => fetch('https://example.org/')),
      };
    });
    expect(outcome).toEqual({
      injected: false,
      style: 'block',
      html: 'refused',
      eval: 'refused',
      wasm: 'refused',
      worker: 'refused',
      fetch: 'refused',
    });
    // It was the policy, not a network that is not there. Reports come a little later.
    const reports = (): Promise<string[]> =>
      page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden);
    await expect.poll(reports).toContain('connect-src https://example.org/');
    expect(await reports()).toEqual(
      expect.arrayContaining([
        'require-trusted-types-for trusted-types-sink',
        'script-src wasm-eval',
        'style-src-elem inline',
      ]),
    );
  });
}

test('every answer has its headers, and only full text may compile WebAssembly', async ({
  request,
}) => {
  const page = (await request.get('/errors/node/eaddrinuse/')).headers();
  expect(page).toMatchObject({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'public, max-age=0, must-revalidate',
  });
  expect(page['permissions-policy']).toContain('camera=()');
  const policy = page['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/unsafe/);
  const worker = (await request.get('/pagefind/pagefind-worker.js')).headers();
  expect(worker['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
  );
  const missing = await request.get('/no-such-page/');
  expect([missing.status(), missing.headers()['x-frame-options']]).toEqual([404, 'DENY']);
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('its address goes through the Trusted Types policy', async ({ page }) => {
    const violations = violationsOf(page);
    await reportEvents(page, violations);
    await page.goto('/diagnose/');
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.ready).active !== null),
    ).toBe(true);
    expect(violations).toEqual([]);
  });
});
