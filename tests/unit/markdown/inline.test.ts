import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, renderInline, renderMessage } from '../../../src/markdown/inline.ts';

describe('plainText', () => {
  test('markup is gone, text and code stay', () => {
    expect(plainText(' Run `npm ci`, *then* see [the docs](https://example.org/). ')).toBe(
      'Run npm ci, then see the docs.',
    );
  });

  test('code keeps the marks that are asked for, but none of its own kind around them', () => {
    expect(plainText('Take *the package* behind `from`.', '`')).toBe(
      'Take the package behind `from`.',
    );
    expect(plainText('Type `` a`b `` in [it](https://example.org/).', '`')).toBe('Type a`b in it.');
  });
});

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
    [
      '`<host>` & "you"',
      '<code><span class="word">&lt;host&gt;</span></code> &amp; &quot;you&quot;',
    ],
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

describe('renderMessage', () => {
  test('a message shows the names of its placeholders, and an escaped one is literal', () => {
    expect(renderMessage('no <module> in \\<module>')).toBe(
      'no <var>&lt;module&gt;</var> in <span class="word">&lt;module&gt;</span>',
    );
  });

  test('literals are escaped', () => {
    expect(renderMessage('a < b & "')).toBe('a &lt; b &amp; &quot;');
  });
});
