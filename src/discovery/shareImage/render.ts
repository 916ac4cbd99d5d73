import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { type ImageNode, shareImageSize } from './layout.ts';

/**
 * The image has few flat colors. A palette of 64 is enough for smooth edges, and keeps an image
 * within about 20 KB.
 */
export const pngOptions = { palette: true, colours: 64, effort: 7 } as const;

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
      `No font of the share pictures has "${missing.join('')}". Add one that has it to src/discovery/shareImage/render.ts.`,
    );
  }
  return await sharp(Buffer.from(svg)).png(pngOptions).toBuffer();
}

/**
 * Returns a drawing on a grid of 24 by 24, such as an icon of Simple Icons or the site’s logo.
 *
 * @param size its width and height in pixels
 * @param shapes SVG elements by name, with their attributes
 */
export function glyph(
  size: number,
  ...shapes: readonly (readonly [string, Readonly<Record<string, string | number>>])[]
): ImageNode {
  return {
    type: 'svg',
    props: {
      width: size,
      height: size,
      viewBox: '0 0 24 24',
      children: shapes.map(([type, props]) => ({ type, props })),
    },
  };
}

/** A font as Satori expects it. */
interface ShareImageFont {
  readonly name: 'sans' | 'mono' | 'symbols';
  readonly weight: 400 | 500 | 600;
  readonly style: 'normal';
  readonly data: Buffer;
}

const { resolve } = createRequire(import.meta.url);
const plex = '@fontsource/ibm-plex';
const files = [
  ['sans', 400, `${plex}-sans/files/ibm-plex-sans-latin-400-normal.woff`],
  ['sans', 600, `${plex}-sans/files/ibm-plex-sans-latin-600-normal.woff`],
  ['mono', 500, `${plex}-mono/files/ibm-plex-mono-latin-500-normal.woff`],
  // For what tools print besides letters: arrows, boxes, ticks, Greek and Cyrillic.
  ['symbols', 500, 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'],
] as const;

let fonts: ShareImageFont[] | undefined;

/**
 * Returns the fonts of the share images: IBM Plex (OFL 1.1), and DejaVu (free) for characters that
 * IBM Plex lacks. The list is always the same object, as Satori caches parsed fonts by it.
 */
export function shareImageFonts(): ShareImageFont[] {
  fonts ??= files.map(([name, weight, file]) => ({
    name,
    weight,
    style: 'normal',
    data: readFileSync(resolve(file)),
  }));
  return fonts;
}
