import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { rehypeBase } from '../../../src/markdown/rehypeBase.ts';

function below(base: string, html: string): string {
  const tree = fromHtml(html, { fragment: true });
  rehypeBase(base)(tree);
  return toHtml(tree);
}

test('links of this site, and no others, get the path', () => {
  expect(
    below(
      '/unstuck/',
      '<a href="/errors/">a</a><a href="https://example.org/">b</a><a href="#c">c</a><a href="//example.org/">d</a>',
    ),
  ).toBe(
    '<a href="/unstuck/errors/">a</a><a href="https://example.org/">b</a><a href="#c">c</a><a href="//example.org/">d</a>',
  );
  expect(below('/', '<a href="/errors/">a</a>')).toBe('<a href="/errors/">a</a>');
});
