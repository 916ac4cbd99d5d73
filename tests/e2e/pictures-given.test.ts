import { expect, test } from '@playwright/test';
import { draw, field, found, patient, picker, reading, requestsOf, sampleOf } from './pictures.ts';
import { shareWithSite } from './shareWithSite.ts';

test('a picture that is picked is read in the browser, and found, and nothing leaves the origin', async ({
  page,
  context,
  baseURL,
}) => {
  const picture = await draw(context, 'dark terminal', 'node/eaddrinuse');
  const requests = requestsOf(page);
  await page.goto('/diagnose/');
  expect(requests.filter(({ url }) => url.includes('/ocr/'))).toEqual([]);
  await picker(page).setInputFiles(picture);
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

test('a picture is read in the search of the header, too', async ({ page, context }) => {
  const picture = await draw(context, 'dark terminal', 'node/eaddrinuse');
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.locator('header input[type=file]:not([capture])').setInputFiles(picture);
  await expect(page.locator('header [data-article-id]').first()).toHaveAttribute(
    'data-article-id',
    'node/eaddrinuse',
    patient,
  );
  await expect(page).toHaveURL('/about/');
});

test('a picture is dropped into "Still stuck?", and the next one needs no loading', async ({
  page,
  context,
}) => {
  const first = await draw(context, 'rotated by one degree', 'node/eaddrinuse');
  const second = await draw(context, 'JPEG at quality 40', 'git/not-a-git-repository');
  await page.goto('/errors/docker/cannot-connect-to-the-docker-daemon/');
  const box = page.locator('#still-stuck search-box');
  // In an article, the buttons come when the user comes to the box.
  await box.locator('textarea').focus();
  await expect(box.getByRole('button', { name: 'Choose a file' })).toBeVisible();
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
  await box.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(second);
  await expect(results.first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
    patient,
  );
  expect(requests.filter(({ url }) => url.includes('/ocr/'))).toEqual([]);
});

test('a file that no one can read, dropped into "Still stuck?", is said and does not replace the page', async ({
  page,
}) => {
  await page.goto('/errors/docker/cannot-connect-to-the-docker-daemon/');
  const box = page.locator('#still-stuck search-box');
  // In an article, the buttons come when the user comes to the box.
  await box.locator('textarea').focus();
  await expect(box.getByRole('button', { name: 'Choose a file' })).toBeVisible();
  const drop = (): Promise<boolean> =>
    box.locator('textarea').evaluate((area) => {
      const dataTransfer = new DataTransfer();
      // The first bytes of a HEIC photo. Many systems know no type for it.
      const bytes = [0, 0, 0, 24, 102, 116, 121, 112, 104, 101, 105, 99, 0, 0, 0, 0, 1, 2, 3, 255];
      dataTransfer.items.add(new File([new Uint8Array(bytes)], 'photo.heic'));
      const event = (name: string): DragEvent =>
        new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
      area.dispatchEvent(event('dragover'));
      return !area.dispatchEvent(event('drop'));
    });
  // Even before the script that reads files is there, the browser must not open the file.
  expect(await drop()).toBe(true);
  await expect(async () => {
    expect(await drop()).toBe(true);
    await expect(box.getByText('not a text file')).toBeVisible({ timeout: 2000 });
  }).toPass(patient);
});

test('a picture without a background is read as it is seen: on white', async ({
  page,
  context,
}) => {
  const drawing = await context.newPage();
  await drawing.setContent('<pre></pre>');
  await drawing.locator('pre').evaluate((pre, text) => {
    pre.style.font = '18px monospace';
    pre.textContent = text;
  }, sampleOf('git/not-a-git-repository'));
  const buffer = await drawing.screenshot({ omitBackground: true });
  await drawing.close();
  await page.goto('/diagnose/');
  await picker(page).setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer });
  await expect(found(page).first()).toHaveAttribute(
    'data-article-id',
    'git/not-a-git-repository',
    patient,
  );
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test('a picture that is shared with the installed site is read in Diagnose', async ({
    page,
    context,
  }) => {
    const picture = await draw(context, 'light terminal', 'node/eaddrinuse');
    await page.goto('/diagnose/');
    await shareWithSite(page, picture);
    await expect(found(page).first()).toHaveAttribute(
      'data-article-id',
      'node/eaddrinuse',
      patient,
    );
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
      await expect(page.getByRole('button', { name: 'Choose a file' })).toHaveCount(0);
    }
  });
});

test('a log that is picked while a picture is read is what is diagnosed', async ({
  page,
  context,
}) => {
  const picture = await draw(context, 'dark terminal', 'node/eaddrinuse');
  // The reader is not there before the log is.
  await page.route('**/ocr/**', () => undefined);
  await page.goto('/diagnose/');
  await picker(page).setInputFiles(picture);
  await expect(reading(page).getByRole('button', { name: 'Cancel' })).toBeVisible();
  await picker(page).setInputFiles({
    name: 'build.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(sampleOf('git/not-a-git-repository')),
  });
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'git/not-a-git-repository');
  await expect(reading(page)).toHaveAttribute('data-state', 'idle');
});
