import satori from 'satori';
import sharp from 'sharp';
import { pictureFonts } from './pictureFonts.ts';
import type { PictureNode } from './PictureNode.ts';
import { pictureSize } from './pictureSize.ts';

/**
 * Draws a share picture.
 *
 * @returns a PNG of 1200 by 630 pixels
 * @throws if a character is in none of the fonts
 */
export async function drawPicture(node: PictureNode): Promise<Buffer> {
  const missing: string[] = [];
  const svg = await satori(node as Parameters<typeof satori>[0], {
    ...pictureSize,
    fonts: pictureFonts(),
    loadAdditionalAsset: (_, text) => {
      missing.push(text);
      return Promise.resolve([]);
    },
  });
  if (missing.length > 0) {
    throw new Error(
      `No font of the share pictures has "${missing.join('')}". Add one that has it to src/discovery/picture/pictureFonts.ts.`,
    );
  }
  // Few flat colours: 64 are enough for the edges, and keep a picture within some 20 KB.
  return await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 7 }).toBuffer();
}
