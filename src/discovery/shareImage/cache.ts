import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ImageNode } from './layout.ts';
import { renderShareImage, shareImageFonts } from './render.ts';

/** Outside `dist`, which every build empties. */
const folder = join('.cache', 'share-pictures');

/**
 * Returns a share image, from the cache if the same image was drawn before.
 *
 * @param cache the folder of the cache
 * @param draw draws the image if the cache does not have it
 * @returns a PNG
 */
export async function cachedShareImage(
  node: ImageNode,
  cache = folder,
  draw: (node: ImageNode) => Promise<Buffer> = renderShareImage,
): Promise<Buffer> {
  const file = join(cache, `${shareImageKey(node)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await draw(node);
  mkdirSync(cache, { recursive: true });
  // Another build may run in parallel. It sees the complete file or none.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, png);
  renameSync(part, file);
  return png;
}

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
