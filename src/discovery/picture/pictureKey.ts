import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { pictureFonts } from './pictureFonts.ts';
import type { PictureNode } from './PictureNode.ts';

const require = createRequire(import.meta.url);
let drawnWith: string | undefined;

/**
 * What a picture is known by: the SHA-256 of all that decides how it looks.
 * That is the whole tree, text, colours and measures, the fonts, and the versions of what draws:
 * a change of the template changes the key by itself.
 */
export function pictureKey(node: PictureNode): string {
  drawnWith ??= tools();
  return createHash('sha256').update(JSON.stringify(node)).update(drawnWith).digest('hex');
}

function tools(): string {
  const fonts = pictureFonts().map(({ data, ...font }) => ({
    ...font,
    data: createHash('sha256').update(data).digest('hex'),
  }));
  const satori = require('satori/package.json') as { version: string };
  return JSON.stringify([fonts, satori.version, sharp.versions]);
}
