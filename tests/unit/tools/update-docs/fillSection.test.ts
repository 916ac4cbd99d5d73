import { expect, test } from 'vitest';
import { fillSection } from '../../../../src/tools/update-docs/fillSection.ts';

test('replaces what stands between the comments, and nothing else', () => {
  const markdown = 'a\n<!-- x:begin -->\nold\n<!-- x:end -->\nb\n';
  const filled = 'a\n<!-- x:begin -->\n\nnew\n\n<!-- x:end -->\nb\n';
  expect(fillSection(markdown, 'x', 'new')).toBe(filled);
  expect(fillSection(filled, 'x', 'new')).toBe(filled);
});

test.each(['no comments', '<!-- x:end --><!-- x:begin -->', '<!-- x:begin -->'])(
  '%s: an error that says what to write',
  (markdown) => {
    expect(() => fillSection(markdown, 'x', 'new')).toThrow(
      'Expected the lines "<!-- x:begin -->" and, below it, "<!-- x:end -->".',
    );
  },
);
