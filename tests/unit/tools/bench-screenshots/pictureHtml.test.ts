import { expect, test } from 'vitest';
import { pictureHtml } from '../../../../bench/pictureHtml.ts';
import { pictureKinds } from '../../../../bench/pictureKinds.ts';

test.each(pictureKinds)('%s: the message stands in the picture as text', (kind) => {
  const html = pictureHtml(kind, 'expected <name> && got "x"');
  expect(html).toContain('id="shot"');
  expect(html).toContain('expected &lt;name');
  expect(html).toContain('&amp;&amp;');
});
