import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { withPolicy } from '../../../../src/hosting/withPolicy.ts';

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
  ['<!doctype html><html><head><meta charset="utf-8"><script>1</script>', '<meta charset="utf-8">'],
  ['<!doctype html><html><head lang="en"><script>1</script>', '<head lang="en">'],
  ['<!doctype html><title>Redirect</title>', '<!doctype html>'],
  ['<title>Redirect</title>', ''],
])('%s has the policy before anything that it is for', (html, before) => {
  const at = html.indexOf(before) + before.length;
  expect(withPolicy(html, "default-src 'none'")).toBe(html.slice(0, at) + meta + html.slice(at));
});
