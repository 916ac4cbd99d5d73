import { expect, test } from 'vitest';
import { article } from '../../../src/schema/article.ts';
import { page } from '../../../src/schema/page.ts';
import { tool } from '../../../src/schema/tool.ts';
import { jsonSchemaOf } from '../../../src/tools/lint-content/jsonSchemaOf.ts';
import { fieldsOf } from '../../../src/tools/update-docs/fieldsOf.ts';

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
