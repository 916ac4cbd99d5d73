import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('schema: file, line, column and message', () => {
  expect(lintFixture('schema')).toEqual([
    'content/articles/docker/no-frontmatter/index.mdx:1:1 schema The YAML cannot be read: Expected frontmatter: a line "---", YAML, and another line "---" at the top of the file.',
    'content/articles/docker/no-yaml/index.mdx:3:1 schema The YAML cannot be read: Map keys must be unique. A field stands twice: merge the two.',
    'content/articles/docker/pull-access-denied/index.mdx:2:1 schema `quickFix` is missing. Expected a list. One to three steps that fix the most common cause, the first one in `causes`.',
    'content/articles/docker/pull-access-denied/index.mdx:4:1 schema `kind`: Expected one of `authentication`, `permission`, `network`, `dns`, `tls`, `dependency`, `version`, `configuration`, `syntax`, `types`, `memory`, `disk`, `resource-limit`, `concurrency`, `data`, `hardware`, `other`. Got "permision". Write `permission`?',
    'content/articles/docker/pull-access-denied/index.mdx:5:1 schema `platforms`: Expected a list. Got "linux". Write [linux], or "- linux" on a line of its own.',
    'content/articles/docker/pull-access-denied/index.mdx:7:1 schema `summary`: Expected at least 80 characters: say what the message means. Got 5.',
    "content/articles/docker/pull-access-denied/index.mdx:17:25 schema `values.image.example`: Expected text. Got the number 3. Quote it: '3'.",
    'content/articles/docker/pull-access-denied/index.mdx:18:1 schema `quikFix` is not a field of the frontmatter. Write `quickFix`? Its fields are `error`, `tool`, `kind`, `platforms`, `appliesTo`, `summary`, `messages`, `values`, `codes`, `quickFix`, `causes`, `fixes`, `checklist`, `edgeCases`, `avoid`, `faq`, `aliases`, `searches`, `related`, `sources`, `reviewed`, `notIf`, `supersedes`, `evidence`.',
    'content/articles/docker/pull-access-denied/index.mdx:29:5 schema `verfy` is not a field of `fixes[0]`. Write `verify`? Its fields are `id`, `title`, `causes`, `steps`, `verify`, `risk`, `appliesTo`.',
    'content/articles/docker/pull-access-denied/index.mdx:32:13 schema `fixes[0].risk.level`: Expected one of `safe`, `careful`, `destructive`. Got "carefull". Write `careful`?',
    'content/articles/docker/pull-access-denied/index.mdx:41:1 schema `aliases`: Expected at least one entry. Got 0.',
    'content/articles/docker/pull-access-denied/index.mdx:52:5 schema `sources[0].official`: Expected true or false. Got "yes".',
    'content/articles/docker/pull-access-denied/index.mdx:61:1 schema `reviewed`: Expected a day as YYYY-MM-DD, such as 2026-11-21. Got "yesterday".',
    'content/articles/docker/pull-access-denied/index.mdx:63:3 schema `evidence.kind` is empty: fill it in. Expected one of `reproduced`, `source`, `documented`.',
    'content/pages/about.mdx:2:1 schema `description` is missing. Expected text. What the page is about, for search engines.',
    'content/tools/docker.yaml:5:1 schema `order`: Expected a number. Got "first".',
  ]);
});
