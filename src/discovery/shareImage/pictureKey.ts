import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { shareImageFonts } from './pictureFonts.ts';
import type { ImageNode } from './PictureNode.ts';

const require = createRequire(import.meta.url);
let drawnWith: string | undefined;

/**
 * Returns the cache key of a share image: the SHA-256 of everything that decides how the image
 * looks. That is the whole tree (text, colors and sizes), the fonts, and the versions of the
 * libraries that draw it. A change of a template therefore changes the key.
 */
export function shareImageKey(node: ImageNode): string {
  drawnWith ??= tools();
  return createHash('sha256').update(JSON.stringify(node)).update(drawnWith).digest('hex');
}

function tools(): string {
  const fonts = shareImageFonts().map(({ data, ...font }) => ({
    ...font,
    data: createHash('sha256').update(data).digest('hex'),
  }));
  const satori = require('satori/package.json') as { version: string };
  return JSON.stringify([fonts, satori.version, sharp.versions]);
}
