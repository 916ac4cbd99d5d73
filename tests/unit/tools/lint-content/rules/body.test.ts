import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('body: file, line, column and message', () => {
  expect(lintFixture('body')).toEqual([
    'content/articles/docker/broken/index.mdx:69:77 body The MDX cannot be read: Unexpected character `.` (U+002E) in attribute name, expected an attribute name character such as letters, digits, `$`, or `_`; `=` to initialize a value; whitespace before attributes; or the end of the tag. Write a literal `<` or `{` in code, or behind a backslash.',
    'content/articles/docker/empty/index.mdx:68:1 body The body is empty: fill it in. Expected a few short paragraphs on why the error happens, then examples.',
    'content/articles/docker/pull-access-denied/index.mdx:69:1 body Expected no `import` or `export`. The components are there without importing them: remove it.',
    'content/articles/docker/pull-access-denied/index.mdx:71:1 body Expected a heading of `###` or below, as the page has the first two levels. Got `##`.',
    'content/articles/docker/pull-access-denied/index.mdx:73:3 body `<b>` is not a component of the body. Write Markdown, or the tag in code if it is meant as text. The components are Terminal, File, Callout, PlatformTabs, Platform, SequenceDiagram.',
    'content/articles/docker/pull-access-denied/index.mdx:73:24 body `{nothing}` is read as code. Write it in code (backquotes), or `\\{` for a literal brace.',
    'content/articles/docker/pull-access-denied/index.mdx:75:1 body `<Calout>` is not a component of the body. Write `<Callout>`? The components are Terminal, File, Callout, PlatformTabs, Platform, SequenceDiagram.',
    'content/articles/docker/pull-access-denied/index.mdx:81:1 body `colour` is not an attribute of `<Callout>`. Write <Callout kind="note">',
    'content/articles/docker/pull-access-denied/index.mdx:81:1 body Expected `kind` to be "note" or "warning". Write <Callout kind="note">',
    'content/articles/docker/pull-access-denied/index.mdx:87:1 body Expected `name` to be "linux" or "macos" or "windows". Write <Platform name="linux">',
    'content/articles/docker/pull-access-denied/index.mdx:87:1 body `<Platform>` stands inside of `<PlatformTabs>`. Put it there.',
    'content/articles/docker/pull-access-denied/index.mdx:93:1 body `<File>` needs `title`. Write <File title="server.js">',
    'content/articles/docker/pull-access-denied/index.mdx:93:1 body `<File>` has no fence. Write ```yaml below it, the text, and ```.',
  ]);
});
