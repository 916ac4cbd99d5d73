import { expect, test } from 'vitest';
import { formatAnnotation } from '../../../../src/tools/lint-content/formatAnnotation.ts';

const problem = {
  path: 'content/a,b:c.mdx',
  line: 3,
  column: 7,
  rule: 'dates',
  message: '100%\r\nold: yes, very',
};

test('what would end a property or the message is escaped', () => {
  expect(formatAnnotation({ ...problem, severity: 'error' })).toBe(
    '::error file=content/a%2Cb%3Ac.mdx,line=3,col=7,title=dates::100%25%0D%0Aold: yes, very',
  );
});

test('advice is a notice', () => {
  expect(formatAnnotation({ ...problem, severity: 'advice' })).toMatch(/^::notice /);
});
