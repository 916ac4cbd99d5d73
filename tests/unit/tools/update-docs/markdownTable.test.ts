import { expect, test } from 'vitest';
import { markdownTable } from '../../../../src/tools/update-docs/markdownTable.ts';

test('cells cannot end their cell or their line', () => {
  expect(markdownTable(['A', 'B'], [['1|2', 'x\ny']])).toBe(
    '| A | B |\n| --- | --- |\n| 1\\|2 | x y |',
  );
});
