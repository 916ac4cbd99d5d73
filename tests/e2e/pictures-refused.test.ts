import { expect, test } from '@playwright/test';
import { draw, found, patient, picker, pngStart, reading, requestsOf } from './pictures.ts';

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
    await picker(page).setInputFiles({ name, mimeType, buffer });
    await expect(reading(page).getByRole('alert')).toContainText(message, patient);
    await expect(reading(page).getByRole('button', { name: 'Cancel' })).toBeHidden();
    expect(requests.filter(({ url }) => url.includes('/ocr/'))).toEqual([]);
  });
}

test('a reader that cannot be loaded is said, and another try works', async ({ page, context }) => {
  const picture = await draw(context, 'light terminal', 'node/eaddrinuse');
  await page.route('**/ocr/**/*.gz', (route) => route.abort());
  await page.goto('/diagnose/');
  await picker(page).setInputFiles(picture);
  await expect(reading(page).getByRole('alert')).toContainText('could not be loaded', patient);
  await page.unroute('**/ocr/**/*.gz');
  await picker(page).setInputFiles([]);
  await picker(page).setInputFiles(picture);
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
    await picker(page).setInputFiles({
      name: 'x.png',
      mimeType: 'image/png',
      buffer: pngStart(10, 10),
    });
    await expect(reading(page).getByRole('alert')).toContainText(
      `lacks or blocks ${words}`,
      patient,
    );
  });
}
