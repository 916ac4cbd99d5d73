import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderInline } from '../../../src/markdown/renderInline.ts';

describe('renderInline', () => {
  test.each([
    ['Run `npm ci` first.', 'Run <code>npm ci</code> first.'],
    ['*one* **two**', '<em>one</em> <strong>two</strong>'],
    [
      'See [the docs](https://example.org/?a=1&b=2).',
      'See <a href="https://example.org/?a=1&amp;b=2">the docs</a>.',
    ],
    [
      '[here](/errors/) and [there](#fixes)',
      '<a href="/errors/">here</a> and <a href="#fixes">there</a>',
    ],
    ['`<host>` & "you"', '<code>&lt;host&gt;</code> &amp; &quot;you&quot;'],
  ])('renders %s', (markdown, html) => {
    expect(renderInline(markdown)).toBe(html);
  });

  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['a <b>b</b>', 'a &lt;b&gt;b&lt;/b&gt;'],
    ['[x](javascript:alert(1))', 'x'],
    ['# no heading', '# no heading'],
    ['![alt](https://example.org/x.png)', '![alt](https://example.org/x.png)'],
  ])('shows what is not allowed as text: %s', (markdown, html) => {
    expect(renderInline(markdown)).toBe(html);
  });

  test('lets no markup of the author through, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (markdown) => {
        const tags = renderInline(markdown).match(/<[^>]*>/g) ?? [];
        for (const tag of tags)
          expect(tag).toMatch(/^<\/?(?:code|em|strong|a(?: href="(?:https:\/\/|\/|#)[^"<>]*")?)>$/);
      }),
    );
  });
});
