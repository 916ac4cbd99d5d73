import { expect, test } from 'vitest';
import { inlineHashes } from '../../../../src/hosting/inlineHashes.ts';

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

test('attributes that no hash allows are named', () => {
  const { problems } = inlineHashes('<p style="color:red">a<img src=x onerror="b()">');
  expect(problems).toEqual(['<p style>', '<img onError>']);
});
