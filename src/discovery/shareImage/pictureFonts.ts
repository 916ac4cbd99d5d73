import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A font as Satori expects it. */
export interface ShareImageFont {
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
