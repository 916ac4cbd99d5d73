import satori from 'satori';
import sharp from 'sharp';
import { shareImageFonts } from './pictureFonts.ts';
import type { ImageNode } from './PictureNode.ts';
import { shareImageSize } from './pictureSize.ts';

/**
 * Draws a share image.
 *
 * @returns a PNG of 1200 by 630 pixels
 * @throws if none of the fonts has a character
 */
export async function renderShareImage(node: ImageNode): Promise<Buffer> {
  const missing: string[] = [];
  const svg = await satori(node as Parameters<typeof satori>[0], {
    ...shareImageSize,
    fonts: shareImageFonts(),
    loadAdditionalAsset: (_, text) => {
      missing.push(text);
      return Promise.resolve([]);
    },
  });
  if (missing.length > 0) {
    throw new Error(
      `No font of the share pictures has "${missing.join('')}". Add one that has it to src/discovery/shareImage/pictureFonts.ts.`,
    );
  }
  // The image has few flat colors. A palette of 64 is enough for smooth edges, and keeps an image
  // within about 20 KB.
  return await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 7 }).toBuffer();
}
