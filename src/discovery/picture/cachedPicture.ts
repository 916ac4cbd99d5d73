import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPicture } from './drawPicture.ts';
import { pictureKey } from './pictureKey.ts';
import type { PictureNode } from './PictureNode.ts';

/** Outside of `dist`, which every build empties. */
const folder = join('.cache', 'share-pictures');

/**
 * A share picture, from the cache if this very picture was drawn before.
 *
 * @param cache the folder of the cache
 * @param draw what draws it if it is not there
 * @returns a PNG
 */
export async function cachedPicture(
  node: PictureNode,
  cache = folder,
  draw: (node: PictureNode) => Promise<Buffer> = drawPicture,
): Promise<Buffer> {
  const file = join(cache, `${pictureKey(node)}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await draw(node);
  mkdirSync(cache, { recursive: true });
  // Another build may run: it sees the whole file or none.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, png);
  renameSync(part, file);
  return png;
}
