import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateImage } from '../../../src/ocr/validateImage.ts';
import { ImageError } from '../../../src/ocr/types.ts';

function png(width: number, height: number): Uint8Array {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

/** The size of a JPEG stands behind whatever a camera wrote. */
function jpeg(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(`ffd8ffe10010${'00'.repeat(14)}ffc0001108000000000300`, 'hex');
  bytes.writeUInt16BE(height, bytes.length - 6);
  bytes.writeUInt16BE(width, bytes.length - 4);
  return new Uint8Array(bytes);
}

function webp(width: number, height: number): Uint8Array {
  const bytes = Buffer.from('524946460000000057454250565038580a00000000000000000000000000', 'hex');
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return new Uint8Array(bytes);
}

test.each([
  ['PNG', png],
  ['JPEG', jpeg],
  ['WebP', webp],
])('%s: 40 megapixels are read, a row more is not', (_, make) => {
  expect(() => validateImage(make(8000, 5000), '')).not.toThrow();
  expect(() => validateImage(make(8000, 5001), '')).toThrow('40.1 megapixels (8000 × 5001)');
  expect(() => validateImage(make(8000, 5001), '')).toThrow('Crop it');
});

test('a picture without a size is broken', () => {
  expect(() => validateImage(png(0, 10), 'image/png')).toThrow('0 × 10 pixels');
  expect(() => validateImage(Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg')).toThrow('is broken');
});

test('another format is named, and what to do is said', () => {
  expect(() => validateImage(Buffer.from('GIF89a'), 'image/gif')).toThrow(
    'This file is image/gif. Expected a PNG, JPEG or WebP picture',
  );
  expect(() => validateImage(Buffer.from('text'), 'image/png')).toThrow(
    'no picture, or a broken one',
  );
  expect(() => validateImage(Buffer.from('text'), 'image/<b>x</b>')).toThrow(
    'no picture, or a broken',
  );
});

test('whatever the bytes are, there is no other error', () => {
  const starts = [png(3, 3), jpeg(3, 3), webp(3, 3), new Uint8Array()];
  fc.assert(
    fc.property(
      fc.constantFrom(...starts),
      fc.nat(40),
      fc.uint8Array({ maxLength: 300 }),
      (start, cut, rest) => {
        try {
          validateImage(new Uint8Array([...start.subarray(0, cut), ...rest]), 'image/png');
        } catch (error) {
          expect(error).toBeInstanceOf(ImageError);
        }
      },
    ),
    { numRuns: 500 },
  );
});
