import type { Page } from '@playwright/test';
import { pictureHtml } from './pictureHtml.ts';
import type { PictureKind } from './pictureKinds.ts';

/** A test picture, as a file picker would hand it over. */
export interface RenderedPicture {
  readonly name: string;
  readonly mimeType: 'image/png' | 'image/jpeg';
  readonly buffer: Buffer;
}

/**
 * Draws a message as a picture of a kind.
 *
 * @param page a page of Chromium that nothing else uses: its content is replaced
 */
export async function renderPicture(
  page: Page,
  kind: PictureKind,
  message: string,
): Promise<RenderedPicture> {
  await page.setContent(pictureHtml(kind, message));
  const shot = page.locator('#shot');
  if (kind === 'JPEG at quality 40') {
    const buffer = await shot.screenshot({ type: 'jpeg', quality: 40 });
    return { name: 'picture.jpg', mimeType: 'image/jpeg', buffer };
  }
  const png = await shot.screenshot();
  const turn = kind === 'rotated by one degree' ? Math.PI / 180 : 0;
  const scale = kind === 'scaled' ? 0.8 : 1;
  const buffer = turn === 0 && scale === 1 ? png : await redraw(page, png, scale, turn);
  return { name: 'picture.png', mimeType: 'image/png', buffer };
}

/** Scales a picture and turns it, by an angle in radians, on white. */
async function redraw(page: Page, png: Buffer, scale: number, turn: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([source, size, angle]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      const more = Math.ceil(Math.sin(angle) * image.width);
      canvas.width = Math.round(image.width * size) + more;
      canvas.height = Math.round(image.height * size) + more;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.imageSmoothingQuality = 'high';
      context.translate(angle === 0 ? 0 : more / 2, 0);
      context.rotate(angle);
      context.drawImage(image, 0, 0, image.width * size, image.height * size);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    [png.toString('base64'), scale, turn] as const,
  );
  return Buffer.from(base64, 'base64');
}
