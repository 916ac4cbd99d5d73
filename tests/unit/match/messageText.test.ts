import { expect, test } from 'vitest';
import { messageText } from '../../../src/match/messageText.ts';

test('placeholders keep their brackets, escapes go', () => {
  expect(messageText('Unexpected token \\<, "\\<!DOCTYPE" in <file> <= 3')).toBe(
    'Unexpected token <, "<!DOCTYPE" in <file> <= 3',
  );
});
