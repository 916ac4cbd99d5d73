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
  await page.getByLabel('or a picture of the message').setInputFiles(picture);
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
