import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { fileCache } from '../../cache/fileCache.ts';
import type { ImageNode } from './layout.ts';
import { pngOptions, renderShareImage, shareImageFonts } from './render.ts';

/**
 * Returns a share image, from the cache if the same image was drawn before.
 *
 * @param folder the folder of all caches
 * @param draw draws the image if the cache does not have it
 * @returns a PNG
 */
export async function cachedShareImage(
  node: ImageNode,
  folder?: string,
  draw: (node: ImageNode) => Promise<Buffer> = renderShareImage,
): Promise<Buffer> {
  drawnWith ??= tools();
  return await fileCache('share-pictures', drawnWith, folder).get([JSON.stringify(node)], () =>
    draw(node),
  );
}

const require = createRequire(import.meta.url);
let drawnWith: string | undefined;

/**
 * Returns what decides how an image looks, besides its tree of texts, colors and sizes: the fonts,
 * the settings, and the versions of the libraries that draw it.
 */
function tools(): string {
  const fonts = shareImageFonts().map(({ data, ...font }) => ({
    ...font,
    data: createHash('sha256').update(data).digest('hex'),
  }));
  const satori = require('satori/package.json') as { version: string };
  return JSON.stringify([fonts, pngOptions, satori.version, sharp.versions]);
}
