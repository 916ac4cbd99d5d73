import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { articleCard, siteCard, toolIcon } from '../../../../src/discovery/shareImage/cards.ts';
import { renderShareImage } from '../../../../src/discovery/shareImage/render.ts';
import { shareImageColors } from '../../../../src/discovery/shareImage/layout.ts';
import { anArticle } from '../../domain/anArticle.ts';

const docker = {
  name: 'Docker',
  sentence: 'Images, containers and registries.',
  homepage: 'https://www.docker.com/',
  documentation: 'https://docs.docker.com/',
  order: 1,
};
const card = (error: string) => articleCard({ ...anArticle(), error }, docker, toolIcon('docker'));

/** How many pixels of a picture’s middle have a colour, its edges’ blends left out. */
async function pixelsOf(png: Buffer, colour: string): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  // From x = 100, as the slab’s left edge has the colour of placeholders.
  for (let y = 0; y < info.height; y += 1)
    for (let x = 100; x < info.width; x += 1)
      if (
        wanted.every((value, i) => Math.abs((data[(y * info.width + x) * 3 + i] ?? 0) - value) < 6)
      )
        count += 1;
  return count;
}

describe('a share picture', () => {
  test('is a PNG of 1200 by 630 pixels, small enough for every chat', async () => {
    for (const node of [card('manifest unknown'), siteCard()]) {
      const png = await renderShareImage(node);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
      expect(png.length).toBeLessThan(100_000);
    }
  });

  test('shows the message, and its placeholders in another colour', async () => {
    const { 'slab-text': text, 'slab-mark': mark } = shareImageColors;
    const plain = await renderShareImage(card('manifest unknown'));
    expect(await pixelsOf(plain, text)).toBeGreaterThan(5000);
    expect(await pixelsOf(plain, mark)).toBe(0);
    expect(
      await pixelsOf(await renderShareImage(card('manifest <tag> unknown')), mark),
    ).toBeGreaterThan(1000);
  });

  test('has the signs that tools print', async () => {
    await expect(renderShareImage(card('╰─> ✖ error → “x” ≠ ‘y’ … │'))).resolves.toBeInstanceOf(
      Buffer,
    );
  });

  test('with a character of no font is an error that names it', async () => {
    await expect(renderShareImage(card('error 漢'))).rejects.toThrow(
      'No font of the share pictures has "漢"',
    );
  });

  test('has the colours of the site', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    for (const [name, colour] of Object.entries(shareImageColors))
      expect(css).toMatch(new RegExp(`--${name}: (?:light-dark\\()?${colour}[,;]`));
  });

  test('has the mark of the favicon', () => {
    const [, path = 'none'] =
      /<path d="([^"]+)"/.exec(readFileSync('public/favicon.svg', 'utf8')) ?? [];
    expect(JSON.stringify(siteCard())).toContain(path);
  });
});
