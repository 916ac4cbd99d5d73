import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderShareImage } from './drawPicture.ts';
import { shareImageKey } from './pictureKey.ts';
import type { ImageNode } from './PictureNode.ts';

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
