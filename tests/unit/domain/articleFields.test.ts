import { describe, expect, test } from 'vitest';
import { articleTemplates, commandLists, textFieldsOf } from '../../../src/domain/articleFields.ts';
import { article } from '../../../src/schema/article.ts';
import { type JsonSchema, jsonSchemaOf } from '../../../src/tools/lint-content/describeIssue.ts';
import { anArticle } from './anArticle.ts';

describe('commandLists', () => {
  test('every place that commands can stand in', () => {
    const article = anArticle();
    const commands = [{ run: 'docker ps' }];
    const [cause, ...causes] = article.causes.map((entry) => ({
      ...entry,
      confirm: { ...entry.confirm, commands },
    }));
    const [fix, ...fixes] = article.fixes.map((entry) => ({
      ...entry,
      verify: { ...entry.verify, commands },
    }));
    const lists = commandLists({
      ...article,
      causes: cause
        ? [
            cause,
            ...causes.map(({ confirm: { shows }, ...rest }) => ({ ...rest, confirm: { shows } })),
          ]
        : [],
      fixes: fix ? [fix, ...fixes] : [],
    });
    expect(lists.map(({ path }) => path.join('.'))).toEqual([
      'quickFix.0.commands',
      'causes.0.confirm.commands',
      'fixes.0.steps.0.commands',
      'fixes.0.verify.commands',
      'fixes.1.steps.0.commands',
      'fixes.1.verify.commands',
      'checklist.0.commands',
    ]);
    expect(lists[1]?.commands).toEqual(commands);
  });
});

describe('articleTemplates', () => {
  test('the title, the messages and every command, with their places', () => {
    expect(
      articleTemplates(anArticle()).map(
        ({ path, command }) => `${path.join('.')}${command ? ' $' : ''}`,
      ),
    ).toEqual([
      'error',
      'messages.0.text',
      'quickFix.0.commands.0.run $',
      'fixes.0.steps.0.commands.0.run $',
      'fixes.0.steps.0.commands.1.run $',
      'fixes.1.steps.0.commands.0.run $',
      'checklist.0.commands.0.run $',
    ]);
  });
});

describe('textFieldsOf', () => {
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
      'causes.0.signs.0',
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
});
