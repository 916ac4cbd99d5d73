import type { BrowserContext, Locator, Page } from '@playwright/test';
import { readArticles } from '../../bench/match/cases.ts';
import { type PictureKind, type RenderedPicture, renderPicture } from '../../bench/screenshots.ts';

// What the tests of pictures share.

/** They are read by the real reader, which takes a few seconds for each, many on a busy machine. */
export const patient = { timeout: 90_000 };

const { cases } = readArticles(process.cwd());
/** The first sample of an article. */
export const sampleOf = (id: string): string => {
  const sample = cases.find((one) => one.id === id)?.text;
  if (sample === undefined) throw new Error(`There is no sample of ${id}.`);
  return sample;
};

export const picker = (page: Page): Locator => page.locator('main input[type=file]:not([capture])');
export const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Output or log' });
export const found = (page: Page): Locator =>
  page.getByRole('region', { name: 'Diagnosis' }).locator('.found-error');
export const reading = (page: Page): Locator => page.getByRole('group', { name: 'Picture' });

/** Draws the sample of an article as a picture of a kind. */
export async function draw(
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
export function requestsOf(page: Page): { url: string; body: string | null }[] {
  const requests: { url: string; body: string | null }[] = [];
  page.context().on('request', (request) => {
    requests.push({ url: request.url(), body: request.postData() });
  });
  return requests;
}

/** The start of a PNG of that size: all that is looked at before it is unpacked. */
export function pngStart(width: number, height: number): Buffer {
  const start = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000008020000000000000049454e44ae426082',
    'hex',
  );
  start.writeUInt32BE(width, 16);
  start.writeUInt32BE(height, 20);
  return start;
}
