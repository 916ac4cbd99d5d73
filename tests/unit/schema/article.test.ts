import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { article, code, evidence, relation, source, value } from '../../../src/schema/article.ts';
import { risk } from '../../../src/schema/steps.ts';
import {
  articleId,
  inlineText,
  isoDate,
  productRange,
  slug,
} from '../../../src/schema/primitives.ts';
import { page, tool } from '../../../src/schema/site.ts';
import { jsonSchemaOf } from '../../../src/tools/lint-content/describeIssue.ts';
import { fieldsOf } from '../../../src/tools/update-docs/fields.ts';

describe('article', () => {
  test.each([
    ['article', article],
    ['tool', tool],
    ['page', page],
  ])('every field of %s says what it is for', (_, schema) => {
    // The field that tells the forms of a union apart is explained by the union itself.
    const discriminators = ['fixes[].risk.level', 'related[].relation', 'evidence.kind'];
    const silent = fieldsOf(jsonSchemaOf(schema)).filter(({ description }) => description === '');
    expect(silent.map(({ name }) => name).filter((name) => !discriminators.includes(name))).toEqual(
      [],
    );
  });

  test('unknown fields are rejected everywhere', () => {
    const { error } = article.safeParse({ causes: [{ confirm: { show: 'x' } }], extra: 1 });
    const unknown = error?.issues.filter(({ code }) => code === 'unrecognized_keys');
    expect(unknown?.map(({ path }) => path)).toEqual([['causes', 0, 'confirm'], []]);
  });
});

describe('fields', () => {
  const cited = {
    title: 'A page',
    url: 'https://docs.docker.com/',
    publisher: 'Docker',
    official: true,
    accessed: '2026-11-20',
    supports: 'All of it.',
  };

  const good: readonly [string, z.ZodType, unknown][] = [
    ['articleId', articleId, 'docker/manifest-unknown'],
    ['code', code, { system: 'sqlstate', code: '28P01' }],
    ['evidence', evidence, { kind: 'reproduced', with: 'Git 2.39.5' }],
    ['isoDate', isoDate, '2024-02-29'],
    ['productRange', productRange, { product: 'Node.js', versions: '>=7 <9' }],
    ['productRange', productRange, { product: 'Node.js', versions: '11' }],
    [
      'relation',
      relation,
      { id: 'git/x', relation: 'confused-with', difference: 'It is shorter.' },
    ],
    ['risk', risk, { level: 'safe' }],
    ['slug', slug, 'expired-token'],
    ['source', source, cited],
    ['value', value, { type: 'port', label: 'Port', example: '80' }],
  ];
  const bad: readonly [string, z.ZodType, unknown][] = [
    ['articleId', articleId, 'docker'],
    ['articleId', articleId, 'Docker/x'],
    ['articleId', articleId, 'docker/x_y'],
    ['articleId', articleId, 'docker/x/y'],
    ['code', code, { system: 'http', code: 401 }],
    ['code', code, { system: 'http', code: 'HTTP 401' }],
    ['evidence', evidence, { kind: 'documented', source: 'https://x.example/' }],
    ['evidence', evidence, { kind: 'reproduced', with: 'Git 2', why: 'no' }],
    ['isoDate', isoDate, '2026-02-29'],
    ['isoDate', isoDate, '20.11.2026'],
    ['productRange', productRange, { product: 'Node.js', versions: 'v11' }],
    ['productRange', productRange, { product: 'Node.js', versions: '>= 11' }],
    ['relation', relation, { id: 'git/x', relation: 'confused-with' }],
    ['relation', relation, { id: 'git/x', relation: 'causes', difference: 'none' }],
    ['risk', risk, { level: 'careful' }],
    ['slug', slug, '1-token'],
    ['slug', slug, 'expired--token'],
    ['source', source, { ...cited, url: 'http://docs.docker.com/' }],
    ['value', value, { type: 'string' }],
  ];

  describe('accepted', () => {
    test.each(good)('%s %#', (_, schema, input) =>
      expect(schema.safeParse(input).success).toBe(true),
    );
  });

  describe('rejected', () => {
    test.each(bad)('%s %#', (_, schema, input) =>
      expect(schema.safeParse(input).success).toBe(false),
    );
  });

  test('a date that a YAML reader has made a Date comes out as its text', () => {
    expect(isoDate.parse(new Date('2026-11-20'))).toBe('2026-11-20');
  });

  test('versions are all unless said', () => {
    expect(productRange.parse({ product: 'Git' })).toEqual({ product: 'Git', versions: 'all' });
  });

  test('a text that is too long is told its limit', () => {
    expect(inlineText(10).safeParse('x'.repeat(11)).error?.issues[0]?.message).toBe(
      'Expected at most 10 characters: split it, or say less.',
    );
  });

  test('where a link leads does not count, as it is not read', () => {
    const link = '[here](/errors/docker/daemon-not-running/#cause-context)';
    expect(inlineText(6).safeParse(link).success).toBe(true);
    expect(inlineText(5).safeParse(link).success).toBe(false);
  });
});
