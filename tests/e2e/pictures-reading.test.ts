import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { draw, field, found, patient, picker, pngStart, reading } from './pictures.ts';
import { sidewaysOverflow } from './sidewaysOverflow.ts';
import { watchShifts } from './watchShifts.ts';
import { axeFaults } from './axeFaults.ts';
import { deny } from './deny.ts';

test('loading says how far it is in MB and per cent, and can be cancelled', async ({
  page,
  context,
}, testInfo) => {
  const { buffer } = await draw(context, 'light terminal', 'node/eaddrinuse');
  // A file of the disk, as choosing the very same one again is told to no page by itself.
  const picture = testInfo.outputPath('picture.png');
  await writeFile(picture, buffer);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/ocr/**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/diagnose/');
  await picker(page).setInputFiles(picture);
  await expect(reading(page)).toContainText(/3\.\d of 6\.\d MB, 5\d%/, patient);
  await expect(reading(page).getByRole('progressbar')).toHaveAttribute('value', /^0\.5/);
  await expect(reading(page).getByRole('status')).toHaveText(/^Loading the text reader/);
  await reading(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(reading(page).getByRole('progressbar')).toBeHidden();
  await expect(field(page)).toBeFocused();
  release();
  // Cancelled is not broken: the same picture can be read now.
  await picker(page).setInputFiles(picture);
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
});

test('cancelling amid the reading stops it, and the field stays as it was', async ({
  page,
  context,
}) => {
  const picture = await draw(context, 'blue screen', 'node/eaddrinuse');
  await page.goto('/diagnose/');
  await picker(page).setInputFiles(picture);
  await expect(reading(page)).toHaveAttribute('data-state', 'reading', patient);
  await reading(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(reading(page)).toHaveAttribute('data-state', 'idle');
  await expect(reading(page).getByRole('img')).toHaveCount(0);
  await expect(field(page)).toHaveValue('');
  await page.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
  await expect(field(page)).toHaveValue('');
});

test('a picture without text is said', async ({ page, context }) => {
  const blank = await context.newPage();
  await blank.setViewportSize({ width: 300, height: 200 });
  const buffer = await blank.screenshot();
  await page.goto('/diagnose/');
  await picker(page).setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer });
  await expect(reading(page).getByRole('alert')).toContainText('No text was found', patient);
});

test('a strip that is longer than Tesseract takes is read all the same', async ({
  page,
  context,
}) => {
  const picture = await draw(context, 'dark terminal', 'node/eaddrinuse');
  await page.goto('/diagnose/');
  const strip = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const canvas = document.createElement('canvas');
    canvas.width = 20_000;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL().split(',')[1] ?? '';
  }, picture.buffer.toString('base64'));
  await picker(page).setInputFiles({ ...picture, buffer: Buffer.from(strip, 'base64') });
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
});

test('with storage blocked pictures are read all the same', async ({ page, context }) => {
  const picture = await draw(context, 'scaled', 'node/eaddrinuse');
  await deny(page, 'indexedDB', 'caches', 'localStorage', 'sessionStorage');
  await page.goto('/diagnose/');
  await picker(page).setInputFiles(picture);
  await expect(found(page).first()).toHaveAttribute('data-article-id', 'node/eaddrinuse', patient);
});

test('the policy of the pages, with Trusted Types, stops nothing of it', async ({
  page,
  context,
}) => {
  const picture = await draw(context, 'dark terminal', 'node/eaddrinuse');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|TrustedScript/i.test(message.text()))
      complaints.push(message.text());
  });
  const answer = await page.goto('/diagnose/');
  expect(answer?.headers()['content-security-policy']).toContain('require-trusted-types-for');
  await picker(page).setInputFiles(picture);
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
    const shifts = await watchShifts(page);
    await page.goto('/diagnose/');
    await expect(reading(page)).toBeAttached();
    expect(await shifts()).toEqual([]);
    // Early: a busy browser takes a moment to hand choosers to the test.
    const choosing = page.waitForEvent('filechooser');
    const button = page.getByRole('button', { name: 'Choose a file' });
    await button.focus();
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Enter');
    await (await choosing).setFiles(picture);
    await expect(found(page).first()).toHaveAttribute(
      'data-article-id',
      'node/eaddrinuse',
      patient,
    );
    await expect(button).toBeFocused();
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    expect(await axeFaults(page, 'main search-box')).toEqual([]);
    await picker(page).setInputFiles({
      name: 'x.png',
      mimeType: 'image/png',
      buffer: pngStart(0, 1),
    });
    await expect(reading(page).getByRole('alert')).toContainText('broken');
    expect(await axeFaults(page, 'main search-box')).toEqual([]);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  });
});
