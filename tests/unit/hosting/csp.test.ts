import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { inlineHashes, withPolicy } from '../../../src/hosting/csp.ts';

describe('inlineHashes', () => {
  // `printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64`
  const alert = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

  test('each inline script and style sheet once; files, data and text are none', () => {
    const { scripts, styles, problems } = inlineHashes(`<!doctype html><html><head>
<script>alert(1)</script><script type="module">alert(1)</script><script src="/a.js"></script>
<script type="application/ld+json">{"a":1}</script><style>p{}</style>
</head><body><p title="<script>alert(2)</script>">&lt;script>alert(3)&lt;/script></p></body></html>`);
    expect(scripts).toEqual([alert]);
    expect(styles).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  // `printf %s 'a&amp;b' | openssl dgst -sha256 -binary | base64`, and the same of 'a&b'
  const [escaped, decoded] = [
    "'sha256-+1ybHSHBpXiIvGQfHqcLunD0cVfaUhdNPRv1ysBDBm4='",
    "'sha256-TgEjhdfK+EF/ip3Lpzr3Lb0GPjznzXZoEeBmgBGMh4I='",
  ];

  test.each([
    ['<style>a&amp;b</style>', [escaped]],
    ['<style>a&amp;b', [escaped]],
    ['<svg><title>A</title><style>a&amp;b</style></svg>', [decoded]],
    ['<svg><path/></svg><svg/><style>a&amp;b</style>', [escaped]],
    ['<title><style>a&amp;b</style></title><textarea><style>x</style></textarea>', []],
    ['<script>"<style>x</style>"</script>', []],
  ])('%s: as browsers read it', (html, expected) => {
    expect(inlineHashes(html).styles).toEqual(expected);
  });

  test('attributes that no hash allows are named', () => {
    const { problems } = inlineHashes('<p style="color:red">a<img src=x onerror="b()">');
    expect(problems).toEqual(['<p style>', '<img onerror>']);
  });
});

describe('withPolicy', () => {
  test('a policy with quotes and angle brackets does not end its attribute', () => {
    const html = withPolicy('', `script-src "><script>alert(1)</script>`);
    const { children } = fromHtml(html, { fragment: true });
    expect(children).toMatchObject([
      {
        tagName: 'meta',
        properties: { content: `script-src "><script>alert(1)</script>` },
      },
    ]);
  });

  const meta = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;

  test.each([
    [
      '<!doctype html><html><head><meta charset="utf-8"><script>1</script>',
      '<meta charset="utf-8">',
    ],
    ['<!doctype html><html><head lang="en"><script>1</script>', '<head lang="en">'],
    ['<!doctype html><title>Redirect</title>', '<!doctype html>'],
    ['<title>Redirect</title>', ''],
  ])('%s has the policy before anything that it is for', (html, before) => {
    const at = html.indexOf(before) + before.length;
    expect(withPolicy(html, "default-src 'none'")).toBe(html.slice(0, at) + meta + html.slice(at));
  });
});
