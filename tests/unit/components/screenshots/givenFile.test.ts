import { expect, test } from 'vitest';
import { givenFile } from '../../../../src/components/screenshots/givenFile.ts';

const png = new File(['x'], 'shot.png', { type: 'image/png' });
const log = new File(['x'], 'app.log', { type: 'text/plain' });
const transfer = (text: string, ...files: File[]): DataTransfer =>
  ({ getData: () => text, files }) as unknown as DataTransfer;

test('a file is taken, an image before any other', () => {
  expect(givenFile(transfer('', png))).toBe(png);
  expect(givenFile(transfer('', log, png))).toBe(png);
  expect(givenFile(transfer('', log))).toBe(log);
  expect(givenFile(transfer(''))).toBeUndefined();
  expect(givenFile(null)).toBeUndefined();
});

test('a text that brings a picture of itself, as from an office program, stays a text', () => {
  expect(givenFile(transfer('Error: x', png))).toBeUndefined();
});
