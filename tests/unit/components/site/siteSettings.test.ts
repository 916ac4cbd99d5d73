import { expect, test } from 'vitest';
import { newIssueUrl } from '../../../../src/components/site/siteSettings.ts';

test.each(['https://example.org/acme/unstuck', 'https://example.org/acme/unstuck/'])(
  'an issue in %s has its title, whatever it holds',
  (repository) => {
    const { origin, pathname, searchParams } = new URL(
      newIssueUrl(repository, { title: 'a & b #1 <x>' }),
    );
    expect(origin + pathname).toBe('https://example.org/acme/unstuck/issues/new');
    expect([...searchParams]).toEqual([['title', 'a & b #1 <x>']]);
  },
);
