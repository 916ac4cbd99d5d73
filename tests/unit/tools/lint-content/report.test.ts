import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  formatAnnotation,
  formatProblem,
  lintContent,
} from '../../../../src/tools/lint-content/report.ts';

describe('formatAnnotation', () => {
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
});

describe('formatProblem', () => {
  const problem = {
    path: 'content/a.mdx',
    line: 3,
    column: 7,
    rule: 'dates',
    message: 'Too old.',
  } as const;

  test('an error is a link with rule and message', () => {
    expect(formatProblem({ ...problem, severity: 'error' })).toBe(
      'content/a.mdx:3:7 dates Too old.',
    );
  });

  test('advice says that it is advice', () => {
    expect(formatProblem({ ...problem, severity: 'advice' })).toBe(
      'content/a.mdx:3:7 dates advice: Too old.',
    );
  });
});

describe('lintContent', () => {
  const fixtures = join(import.meta.dirname, '../../../fixtures');
  const lint = (fixture: string, wanted: string[] = [], annotate = false) =>
    lintContent({ root: join(fixtures, fixture), today: '2026-11-30', wanted, annotate });

  test.each([
    ['lint/good', 2],
    ['corpus', 7],
  ])('%s passes', (fixture, count) => {
    expect(lint(fixture)).toEqual({
      lines: [`content: ${count} articles, 0 errors, 0 advice`],
      passed: true,
    });
  });

  test('an error fails the content, with a line for each error and a sum', () => {
    const { lines, passed } = lint('lint/links');
    expect([passed, lines.length]).toEqual([false, 5]);
    expect(lines[0]).toMatch(
      /^content\/articles\/docker\/pull-access-denied\/index\.mdx:34:43 links There/,
    );
    expect(lines[4]).toBe('content: 1 articles, 4 errors, 0 advice');
  });

  test('advice passes', () => {
    const { lines, passed } = lint('lint/title-found');
    expect(passed).toBe(true);
    expect(lines.at(-1)).toMatch(/ 0 errors, [1-9]\d* advice$/);
  });

  test('a part of a path selects the problems that are reported', () => {
    const { lines, passed } = lint('lint/links', ['pages/about']);
    expect([passed, lines.filter((line) => line.includes(' links ')).length]).toEqual([false, 1]);
  });

  test('a part of a path that no file has is not a success', () => {
    const { lines, passed } = lint('lint/good', ['docker/manifest-unknwon']);
    expect(passed).toBe(false);
    expect(lines).toContain(
      'No content file has "docker/manifest-unknwon" in its path. Write a part of one, such as "docker/".',
    );
  });

  test('annotations follow their problems', () => {
    const { lines } = lint('lint/links', ['pages/about'], true);
    expect(lines[1]).toMatch(
      /^::error file=content\/pages\/about\.mdx,line=6,col=16,title=links::There is no page/,
    );
  });

  test('a folder without articles is not a success', () => {
    const { lines, passed } = lint('match');
    expect(passed).toBe(false);
    expect(lines).toContain('content/articles is empty: expected <tool>/<slug>/index.mdx');
  });
});
