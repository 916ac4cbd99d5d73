import { expect, test } from 'vitest';
import { imageFile } from '../../../../src/components/screenshots/ScreenshotInput.ts';

const png = new File(['x'], 'shot.png', { type: 'image/png' });
const log = new File(['x'], 'app.log', { type: 'text/plain' });
const transfer = (text: string, ...files: File[]): DataTransfer =>
  ({ getData: () => text, files }) as unknown as DataTransfer;

test('a picture is taken, and nothing else', () => {
  expect(imageFile(transfer('', png))).toBe(png);
  expect(imageFile(transfer('', log, png))).toBe(png);
  expect(imageFile(transfer('', log))).toBeUndefined();
  expect(imageFile(null)).toBeUndefined();
});

test('a text that brings a picture of itself, as from an office program, stays a text', () => {
  expect(imageFile(transfer('Error: x', png))).toBeUndefined();
});
