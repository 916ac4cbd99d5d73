import { expect, test } from 'vitest';
import { renderMessage } from '../../../src/markdown/renderMessage.ts';
import { renderTemplate } from '../../../src/markdown/renderTemplate.ts';

test('a placeholder shows what stands for it, and says which one it is', () => {
  const html = renderTemplate('docker login <registry>', () => 'ghcr.io', true);
  expect(html).toBe('docker login <var data-value="registry">ghcr.io</var>');
});

test('values and literals are escaped', () => {
  expect(renderTemplate('a < b && <x>', () => '"<script>"', false)).toBe(
    'a &lt; b &amp;&amp; <var>&quot;&lt;script&gt;&quot;</var>',
  );
});

test('a message shows the names of its placeholders, and an escaped one is literal', () => {
  expect(renderMessage('no <module> in \\<module>')).toBe(
    'no <var>&lt;module&gt;</var> in &lt;module&gt;',
  );
});
