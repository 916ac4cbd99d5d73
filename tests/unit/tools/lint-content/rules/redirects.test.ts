import { expect, test } from 'vitest';
import { lintFixture } from '../lintFixture.ts';

test('redirects: file, line, column and message', () => {
  expect(lintFixture('redirects')).toEqual([
    'content/redirects.yaml:3:26 redirects There is no article `docker/manifest-unknow`. Write `docker/manifest-unknown`?',
    'content/redirects.yaml:4:14 redirects There is no article `git/nothing-like-it`. Write the id of one.',
    'content/redirects.yaml:5:1 redirects There is an article `docker/pull-access-denied`, which nobody could reach. Remove this entry, or rename the article.',
    'content/redirects.yaml:6:11 redirects Leads in a circle: docker/a → docker/b → docker/a. Remove one of them.',
    'content/redirects.yaml:7:11 redirects Leads in a circle: docker/b → docker/a → docker/b. Remove one of them.',
    'content/redirects.yaml:8:14 redirects Leads in a circle: docker/self → docker/self. Remove one of them.',
    'content/redirects.yaml:9:25 redirects Leads in a circle: docker/into-the-circle → docker/b → docker/a → docker/b. Remove one of them.',
    'content/redirects.yaml:10:15 redirects `docker/no-such-manifest` was renamed too. Write `docker/manifest-unknown`, where it leads.',
  ]);
});
