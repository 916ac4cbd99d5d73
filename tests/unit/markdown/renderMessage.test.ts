import { expect, test } from 'vitest';
import { renderMessage } from '../../../src/markdown/renderMessage.ts';

test('a message shows the names of its placeholders, and an escaped one is literal', () => {
  expect(renderMessage('no <module> in \\<module>')).toBe(
    'no <var>&lt;module&gt;</var> in &lt;module&gt;',
  );
});

test('literals are escaped', () => {
  expect(renderMessage('a < b && "c"')).toBe('a &lt; b &amp;&amp; &quot;c&quot;');
});
