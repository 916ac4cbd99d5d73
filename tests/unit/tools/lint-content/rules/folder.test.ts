import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('folder: file, line, column and message', () => {
  expect(lintFixture('folder')).toEqual([
    'content/articles/docker/Manifest_Unknown/index.mdx:1:1 folder `docker/Manifest_Unknown` cannot be an address. Expected "<tool>/<slug>" in lower case, such as "docker/manifest-unknown". Rename the folder.',
    'content/articles/docker/pull-access-denied/index.mdx:3:1 folder Expected `docker`, the folder that the article is in, got `podman`. Correct it, or move the article.',
    'content/articles/docker/stray.mdx:1:1 folder Nothing reads this file. Expected content/articles/<tool>/<slug>/index.mdx, content/tools/<tool>.yaml, content/pages/<slug>.mdx or content/redirects.yaml. Move or rename it.',
    'content/articles/dockr/pull-access-denied/index.mdx:3:1 folder There is no content/tools/dockr.yaml. Did you mean `docker`? The tools are docker.',
    'content/tools/git.yml:1:1 folder Nothing reads this file. Expected content/articles/<tool>/<slug>/index.mdx, content/tools/<tool>.yaml, content/pages/<slug>.mdx or content/redirects.yaml. Move or rename it.',
  ]);
});
