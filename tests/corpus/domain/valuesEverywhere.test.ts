import { describe, expect, test } from 'vitest';
import { commandValues } from '../../../src/domain/articleFields.ts';
import { codeParts } from '../../../src/domain/codeParts.ts';
import { fillCode, placeholderTypes } from '../../../src/domain/shell/fillCommand.ts';
import { refusal, typedValue } from '../../../src/domain/typedValue.ts';
import { highlightCode } from '../../../src/markdown/code.ts';
import { renderCommand } from '../../../src/markdown/command.ts';
import { article as articleSchema } from '../../../src/schema/article.ts';
import { roleFields } from '../../../src/schema/fields.ts';
import { command, stepCode } from '../../../src/schema/steps.ts';
import { articles } from '../realCorpus.ts';

const html = (nodes: Awaited<ReturnType<typeof highlightCode>>): string => JSON.stringify(nodes);

describe.each(articles.map((article) => [article.id, article] as const))('%s', (_, article) => {
  const shown = Object.entries(article.values).filter(([, { example }]) => example !== undefined);
  const fields = new Set(commandValues(article).map(({ name }) => name));

  test('each placeholder in a command, a file or the name of a file is a field', async () => {
    for (const { role, value } of roleFields(articleSchema, article)) {
      if (role !== 'command' && role !== 'code') continue;
      const code = role === 'code' ? stepCode.parse(value) : undefined;
      const texts = code ? [code.text, code.file ?? ''] : [command.parse(value).run];
      for (const text of texts)
        for (const [name] of shown) {
          const written = text.split(`<${name}>`).length - 1;
          if (written === 0) continue;
          expect(fields).toContain(name);
          const rendered = code
            ? html(await highlightCode(text, code.language, article.values))
            : renderCommand(command.parse(value), article.values);
          const places = code ? `"dataValue":"${name}"` : `data-value="${name}"`;
          expect(rendered.split(places).length - 1, text).toBe(written);
        }
    }
  });

  test('each example is a value of its type as it stands, and each code takes its examples', () => {
    const examples = Object.fromEntries(shown.map(([name, { example }]) => [name, example]));
    for (const [name, { type, example = '' }] of shown)
      if (fields.has(name))
        expect([typedValue(type, example), refusal(type, example)], name).toEqual([
          example,
          undefined,
        ]);
    for (const { role, value } of roleFields(articleSchema, article)) {
      if (role !== 'code') continue;
      const { text } = stepCode.parse(value);
      for (const part of fillCode(
        codeParts(text, article.values),
        examples,
        placeholderTypes(article),
      ))
        expect(part).not.toMatchObject({ refused: true });
    }
  });
});
