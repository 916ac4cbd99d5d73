import { expect, test } from 'vitest';
import { issueUrl } from '../../../../../src/components/feedback/issueAddress.ts';

const common = {
  version: 1,
  article: 'node/eaddrinuse',
  reviewed: '2026-11-20',
  on: '2026-11-21',
} as const;
const read = (address: string): { path: string; title: string; body: string } => {
  const { origin, pathname, searchParams } = new URL(address);
  return {
    path: origin + pathname,
    title: searchParams.get('title') ?? '',
    body: searchParams.get('body') ?? '',
  };
};

test('a "no" becomes an issue with what was wrong and what was tried', () => {
  const { path, title, body } = read(
    issueUrl('https://example.org/acme/unstuck/', 'https://unstuck.example', {
      ...common,
      helpful: false,
      reasons: ['outdated', 'dangerous'],
      tried: ['fix-use-another-port'],
    }),
  );
  expect(path).toBe('https://example.org/acme/unstuck/issues/new');
  expect(title).toBe('Feedback: node/eaddrinuse');
  expect(body).toContain('Article: https://unstuck.example/errors/node/eaddrinuse/');
  expect(body).toContain('What was wrong: It is outdated, It is dangerous');
  expect(body).toContain('Tried: fix-use-another-port');
});

test('what was not said is said to be so', () => {
  const { body } = read(
    issueUrl('https://example.org/acme/unstuck', 'https://unstuck.example', {
      ...common,
      helpful: false,
      reasons: [],
      tried: [],
    }),
  );
  expect(body).toContain('What was wrong: not said');
  expect(body).toContain('Tried: not said');
});
