import { expect, test } from 'vitest';
import { article } from '../../../../src/schema/article.ts';
import { jsonSchemaOf, schemaAt } from '../../../../src/tools/lint-content/describeIssue.ts';

const schema = jsonSchemaOf(article);

test('through lists, objects and records', () => {
  expect(schemaAt(schema, ['causes', 0, 'confirm', 'shows'], {})?.maxLength).toBe(400);
  expect(schemaAt(schema, ['values', 'port', 'label'], {})?.maxLength).toBe(40);
});

test('the data tells which form of a union is meant', () => {
  const fields = (kind: string) =>
    Object.keys(schemaAt(schema, ['evidence'], { evidence: { kind } })?.properties ?? {});
  expect(fields('reproduced')).toEqual(['kind', 'with']);
  expect(fields('documented')).toEqual(['kind', 'source', 'why']);
});

test('what is not there is undefined', () => {
  expect(schemaAt(schema, ['nothing', 'like', 'it'], {})).toBeUndefined();
  expect(schemaAt(schema, ['constructor'], {})).toBeUndefined();
});
