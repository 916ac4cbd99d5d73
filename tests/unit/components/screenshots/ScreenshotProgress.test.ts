import { expect, test } from 'vitest';
import { progressText } from '../../../../src/components/screenshots/ScreenshotProgress.ts';

test('loading is in MB and per cent, which is 100 only at the end', () => {
  expect(progressText({ kind: 'loading', done: 3_100_000, total: 6_000_000 })).toMatchObject({
    numbers: '3.1 of 6.0 MB, 51%',
    share: 3.1 / 6,
  });
  expect(progressText({ kind: 'loading', done: 5_999_999, total: 6_000_000 }).numbers).toContain(
    '99%',
  );
  expect(progressText({ kind: 'loading', done: 0, total: 0 }).numbers).toContain('100%');
});

test('what takes an unknown time has no share', () => {
  expect(progressText({ kind: 'preparing' })).toEqual({
    step: 'Preparing the picture',
    numbers: '',
  });
  expect(progressText({ kind: 'reading', share: 0.416 })).toMatchObject({ numbers: '41%' });
});
