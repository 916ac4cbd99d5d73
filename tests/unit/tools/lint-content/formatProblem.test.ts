import { expect, test } from 'vitest';
import { formatProblem } from '../../../../src/tools/lint-content/formatProblem.ts';

const problem = {
  path: 'content/a.mdx',
  line: 3,
  column: 7,
  rule: 'dates',
  message: 'Too old.',
} as const;

test('an error is a link with rule and message', () => {
  expect(formatProblem({ ...problem, severity: 'error' })).toBe('content/a.mdx:3:7 dates Too old.');
});

test('advice says that it is advice', () => {
  expect(formatProblem({ ...problem, severity: 'advice' })).toBe(
    'content/a.mdx:3:7 dates advice: Too old.',
  );
});
