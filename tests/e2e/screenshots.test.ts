import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { PictureKind } from '../../src/tools/bench-screenshots/pictureKinds.ts';
import {
  type RenderedPicture,
  renderPicture,
} from '../../src/tools/bench-screenshots/renderPicture.ts';
import { readArticles } from '../../src/tools/bench-match/readArticles.ts';

// Real pictures through the real reader: each takes a few seconds, many on a busy machine.
test.describe.configure({ timeout: 120_000 });
const patient = { timeout: 90_000 };

const { cases } = readArticles(process.cwd());
const sampleOf = (id: string): string => {
  const sample = cases.find((one) => one.id === id)?.text;
  if (sample === undefined) throw new Error(`There is no sample of ${id}.`);
  return sample;
};

const field = (page: Page) => page.getByRole('textbox', { name: 'Output or log' });
const found = (page: Page) =>
  page.getByRole('region', { name: 'Diagnosis' }).locator('.found > li');
const reading = (page: Page) => page.getByRole('group', { name: 'Picture' });

async function draw(
  context: BrowserContext,
  kind: PictureKind,
  id: string,
): Promise<RenderedPicture> {
  const page = await context.newPage();
  const picture = await renderPicture(page, kind, sampleOf(id));
  await page.close();
  return picture;
}

/** Whatever a page asks for, with what it sends along. */
function requestsOf(page: Page): { url: string; body: string | null }[] {
  const requests: { url: string; body: string | null }[] = [];
  page.context().on('request', (request) => {
    requests.push({ url: request.url(), body: request.postData() });
  });
  return requests;
}

test('a picture that is picked is read in the browser, and found, and nothing leaves the origin', async ({
  page,
  context,
  baseURL,
}) => {
  const picture = await draw(context, 'dark terminal', 'node/eaddrinuse');
  const requests = requestsOf(page);
  await page.goto('/diagnose/');
  expect(requests.filter(({ url }) => url.includes('/ocr/'))).toEqual([]);
  await page.getByLabel('Or a text or log file').setInputFiles(picture);
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
  await expect(field(page)).toHaveValue(/listen EADDRINUSE: address already in use/);
  await expect(reading(page).getByRole('status')).toContainText('can be misread');
  await expect(reading(page).getByRole('img')).toBeVisible();
  expect(requests.filter(({ url }) => url.includes('/ocr/')).length).toBeGreaterThan(3);
  const origin = new URL(baseURL ?? '').origin;
  expect(requests.filter(({ url }) => new URL(url).origin !== origin)).toEqual([]);
  expect(requests.filter(({ body }) => body !== null)).toEqual([]);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(stored).not.toContain('EADDRINUSE');
  // The text is a text: correcting it asks the matcher again.
  await field(page).fill(sampleOf('git/not-a-git-repository'));
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'git/not-a-git-repository');
});

test('a picture is pasted from the clipboard', async ({ page, context }) => {
  const picture = await draw(context, 'Windows dialog', 'git/not-a-git-repository');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/diagnose/');
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const blob = new Blob([bytes], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  }, picture.buffer.toString('base64'));
  await field(page).focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(found(page).first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
    patient,
  );
});

test('a picture is dropped into "Still stuck?", and the next one needs no loading', async ({
  page,
  context,
}) => {
  const first = await draw(context, 'rotated by one degree', 'node/eaddrinuse');
  const second = await draw(context, 'JPEG at quality 40', 'git/not-a-git-repository');
  await page.goto('/errors/docker/cannot-connect-to-the-docker-daemon/');
  const box = page.locator('#still-stuck search-box');
  await box.scrollIntoViewIfNeeded();
  await expect(box.getByRole('button', { name: 'Pick a picture' })).toBeVisible();
  const dropped = await page.evaluateHandle(
    ([base64, type]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], 'picture', { type }));
      return transfer;
    },
    [first.buffer.toString('base64'), first.mimeType] as const,
  );
  await box.locator('textarea').dispatchEvent('drop', { dataTransfer: dropped });
  const results = box.locator('li[data-article-id]');
  await expect(results.first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
  const requests = requestsOf(page);
  const choosing = page.waitForEvent('filechooser');
  await box.getByRole('button', { name: 'Pick a picture' }).click();
  await (await choosing).setFiles(second);
  await expect(results.first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
    patient,
  );
  expect(requests.filter(({ url }) => url.includes('/ocr/'))).toEqual([]);
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('a picture that is shared with the installed site is read in Diagnose', async ({
    page,
    context,
  }) => {
    const picture = await draw(context, 'light terminal', 'node/eaddrinuse');
    await page.goto('/diagnose/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const files = new DataTransfer();
      files.items.add(new File([bytes], 'shot.png', { type: 'image/png' }));
      const form = document.createElement('form');
      form.method = 'post';
      form.enctype = 'multipart/form-data';
      form.action = '/diagnose/';
      const input = document.createElement('input');
      input.type = 'file';
      input.name = 'log';
      input.files = files.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    }, picture.buffer.toString('base64'));
    await expect(found(page).first()).toHaveAttribute(
      'data-article-id',
      'node/eaddrinuse',
      patient,
    );
  });
});

test('loading says how far it is in MB and per cent, and can be cancelled', async ({
  page,
  context,
}) => {
  const picture = await draw(context, 'light terminal', 'node/eaddrinuse');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/ocr/**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/diagnose/');
  await page.getByLabel('Or a text or log file').setInputFiles(picture);
  await expect(reading(page)).toContainText(/3\.\d of 6\.\d MB, 5\d%/, patient);
  await expect(reading(page).getByRole('progressbar')).toHaveAttribute('value', /^0\.5/);
  await expect(reading(page).getByRole('status')).toHaveText(/^Loading the text reader/);
  await reading(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(reading(page).getByRole('progressbar')).toBeHidden();
  await expect(field(page)).toBeFocused();
  release();
  // Cancelled is not broken: the next picture is read.
  await page.getByLabel('Or a text or log file').setInputFiles([]);
  await page.getByLabel('Or a text or log file').setInputFiles(picture);
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
});

test('cancelling amid the reading stops it, and the field stays as it was', async ({
  page,
  context,
}) => {
  const picture = await draw(context, 'blue screen', 'node/eaddrinuse');
  await page.goto('/diagnose/');
  await page.getByLabel('Or a text or log file').setInputFiles(picture);
  await expect(reading(page)).toHaveAttribute('data-state', 'reading', patient);
  await reading(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(reading(page)).toHaveAttribute('data-state', 'idle');
  await expect(reading(page).getByRole('img')).toHaveCount(0);
  await expect(field(page)).toHaveValue('');
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
  await expect(field(page)).toHaveValue('');
});

/** The start of a PNG of that size: all that is looked at before it is unpacked. */
function pngStart(width: number, height: number): Buffer {
  const start = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000008020000000000000049454e44ae426082',
    'hex',
  );
  start.writeUInt32BE(width, 16);
  start.writeUInt32BE(height, 20);
  return start;
}

for (const [what, name, mimeType, buffer, message] of [
  [
    'a huge picture',
    'x.png',
    'image/png',
    pngStart(10_000, 5000),
    '50.0 megapixels (10000 × 5000), and at most 40',
  ],
  ['a picture that ends early', 'x.png', 'image/png', pngStart(100, 100), 'cannot open it'],
  [
    'no picture',
    'x.jpg',
    'image/jpeg',
    Buffer.from('no picture at all, but a text'),
    'no picture, or a broken one',
  ],
  [
    'another format',
    'x.gif',
    'image/gif',
    Buffer.from('4749463839610100010000000000003b', 'hex'),
    'is image/gif. Expected a PNG, JPEG or WebP',
  ],
] as const) {
  test(`${what} is refused with what to do`, async ({ page }) => {
    const requests = requestsOf(page);
    await page.goto('/diagnose/');
    await page.getByLabel('Or a text or log file').setInputFiles({ name, mimeType, buffer });
    await expect(reading(page).getByRole('alert')).toContainText(message, patient);
    await expect(reading(page).getByRole('button', { name: 'Cancel' })).toBeHidden();
    expect(requests.filter(({ url }) => url.includes('/ocr/'))).toEqual([]);
  });
}

test('a picture without text is said', async ({ page, context }) => {
  const blank = await context.newPage();
  await blank.setViewportSize({ width: 300, height: 200 });
  const buffer = await blank.screenshot();
  await page.goto('/diagnose/');
  await page
    .getByLabel('Or a text or log file')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer });
  await expect(reading(page).getByRole('alert')).toContainText('No text was found', patient);
});

test('a reader that cannot be loaded is said, and another try works', async ({ page, context }) => {
  const picture = await draw(context, 'light terminal', 'node/eaddrinuse');
  await page.route('**/ocr/**/*.gz', (route) => route.abort());
  await page.goto('/diagnose/');
  const picker = page.getByLabel('Or a text or log file');
  await picker.setInputFiles(picture);
  await expect(reading(page).getByRole('alert')).toContainText('could not be loaded', patient);
  await page.unroute('**/ocr/**/*.gz');
  await picker.setInputFiles([]);
  await picker.setInputFiles(picture);
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
});

for (const [what, script, words] of [
  ['WebAssembly', 'delete globalThis.WebAssembly', 'WebAssembly'],
  ['workers', 'delete globalThis.Worker', 'workers'],
  [
    'the canvas',
    'CanvasRenderingContext2D.prototype.getImageData = () => ({ data: [1, 2, 3, 4] })',
    'the canvas',
  ],
] as const) {
  test(`without ${what} the page says what is missing`, async ({ page }) => {
    await page.addInitScript(script);
    await page.goto('/diagnose/');
    await page
      .getByLabel('Or a text or log file')
      .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: pngStart(10, 10) });
    await expect(reading(page).getByRole('alert')).toContainText(
      `lacks or blocks ${words}`,
      patient,
    );
  });
}

test('with storage blocked pictures are read all the same', async ({ page, context }) => {
  const picture = await draw(context, 'scaled', 'node/eaddrinuse');
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'caches', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/diagnose/');
  await page.getByLabel('Or a text or log file').setInputFiles(picture);
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
});

test('the policy of the pages, with Trusted Types, stops nothing of it', async ({
  page,
  context,
}) => {
  const picture = await draw(context, 'dark terminal', 'node/eaddrinuse');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript/i.test(message.text()))
      complaints.push(message.text());
  });
  const answer = await page.goto('/diagnose/');
  expect(answer?.headers()['content-security-policy']).toContain('require-trusted-types-for');
  await page.getByLabel('Or a text or log file').setInputFiles(picture);
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
  expect(complaints).toEqual([]);
});

test.describe('axe', () => {
  // It copies style sheets to look at their rules, which the policy of every page forbids.
  test.use({ bypassCSP: true });
  test('it is worked by keyboard, has names, fits 320 pixels, and moves nothing when it wakes up', async ({
    page,
    context,
  }) => {
    const picture = await draw(context, 'light terminal', 'node/eaddrinuse');
    await page.setViewportSize({ width: 320, height: 640 });
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shifts: number };
      seen.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/diagnose/');
    await expect(reading(page)).toBeAttached();
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0);
    // Early: a busy browser takes a moment to hand choosers to the test.
    const choosing = page.waitForEvent('filechooser');
    const button = page.getByRole('button', { name: 'Pick a picture' });
    await page.getByLabel('Or a text or log file').focus();
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(picture);
    await expect(found(page).first()).toHaveAttribute(
      'data-article-id',
      'node/eaddrinuse',
      patient,
    );
    await expect(button).toBeFocused();
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).include('.paste').analyze();
    expect(violations).toEqual([]);
    await page
      .getByLabel('Or a text or log file')
      .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: pngStart(0, 1) });
    await expect(reading(page).getByRole('alert')).toContainText('broken');
    expect((await new AxeBuilder({ page }).include('.paste').analyze()).violations).toEqual([]);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('the camera can be used', async ({ page }) => {
    await page.goto('/diagnose/');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Take a photo' }).tap();
    const chooser = await choosing;
    expect(await chooser.element().getAttribute('capture')).toBe('environment');
    expect(await chooser.element().getAttribute('accept')).toBe('image/png,image/jpeg,image/webp');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('no button stands there that does nothing', async ({ page }) => {
    for (const address of ['/', '/diagnose/', '/errors/git/not-a-git-repository/']) {
      await page.goto(address);
      await expect(page.getByRole('button', { name: 'Pick a picture' })).toHaveCount(0);
    }
  });
});
