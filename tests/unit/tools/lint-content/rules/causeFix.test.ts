import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('cause-fix: file, line, column and message', () => {
  expect(lintFixture('cause-fix')).toEqual([
    'content/articles/docker/pull-access-denied/index.mdx:10:5 cause-fix `wrong-nam` is not the id of a cause. Expected one of `wrong-name`, `no-login`.',
    'content/articles/docker/pull-access-denied/index.mdx:25:5 cause-fix `wrong-name` is the id of an earlier entry of `causes`. Give this one another.',
    'content/articles/docker/pull-access-denied/index.mdx:29:5 cause-fix No fix names `no-login`. Add `no-login` to the `causes` of the fix that helps, or write that fix.',
    'content/articles/docker/pull-access-denied/index.mdx:36:26 cause-fix `wrong-user` is not the id of a cause. Expected one of `wrong-name`, `no-login`.',
  ]);
});
