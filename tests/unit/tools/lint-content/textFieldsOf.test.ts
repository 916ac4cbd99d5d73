import { expect, test } from 'vitest';
import { article } from '../../../../src/schema/article.ts';
import { jsonSchemaOf } from '../../../../src/tools/lint-content/jsonSchemaOf.ts';
import type { JsonSchema } from '../../../../src/tools/lint-content/JsonSchema.ts';
import { textFieldsOf } from '../../../../src/domain/textFieldsOf.ts';

/** Data with one entry in each list and every field. Of a union it has the form with this number. */
function everything(schema: JsonSchema, number: number): unknown {
  if (schema.items) return [everything(schema.items, number)];
  const { oneOf } = schema;
  if (oneOf) return everything(oneOf[number % oneOf.length] ?? schema, number);
  if (!schema.properties) return schema.const ?? 'text';
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, field]) => [name, everything(field, number)]),
  );
}

/** The names of the fields that `inlineText` made: at least 3 characters, and none of these. */
function inlineFields(schema: JsonSchema, path: readonly string[] = []): string[] {
  const name = path.join('.');
  const notInline = [
    'aliases.0',
    'searches.0',
    'sources.0.title',
    'sources.0.publisher',
    'evidence.with',
  ];
  if (schema.items) return inlineFields(schema.items, [...path, '0']);
  const forms = schema.oneOf ?? (schema.properties ? [schema] : []);
  const own =
    schema.type === 'string' && (schema.minLength ?? 0) >= 3 && schema.maxLength !== undefined;
  const raw = notInline.includes(name) || /^error$|^messages|^notIf/.test(name);
  const nested = forms.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([key, field]) => inlineFields(field, [...path, key])),
  );
  return [...(own && !raw ? [name] : []), ...nested];
}

test('every text field of the schema is there', () => {
  const schema = jsonSchemaOf(article);
  // No union of the schema has more than five forms.
  const found = [0, 1, 2, 3, 4].flatMap((number) => textFieldsOf(everything(schema, number)));
  const paths = new Set(found.map(({ path }) => path.join('.')));
  expect([...paths].sort()).toEqual([...new Set(inlineFields(schema))].sort());
});
