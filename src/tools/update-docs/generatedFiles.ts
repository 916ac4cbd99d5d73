import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { article } from '../../schema/article.ts';
import { feedback } from '../../schema/feedback.ts';
import { tool } from '../../schema/tool.ts';
import { jsonSchemaOf } from '../json-schema/jsonSchemaOf.ts';
import { rules } from '../lint-content/rules/index.ts';
import { fieldsOf } from './fieldsOf.ts';
import { fillSection } from './fillSection.ts';
import { markdownTable } from './markdownTable.ts';

/**
 * The files that follow from the schema and the lint rules, as they should be: path and content.
 * CONTRIBUTING.md keeps all but its two tables.
 *
 * @param root the project's root
 */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const files = {
    'CONTRIBUTING.md': fillSection(
      fillSection(contributing, 'fields', fieldTable()),
      'rules',
      ruleTable(),
    ),
    'content/article.schema.json': JSON.stringify(jsonSchemaOf(article)),
    'content/tool.schema.json': JSON.stringify(jsonSchemaOf(tool)),
    'public/feedback.schema.json': JSON.stringify(jsonSchemaOf(feedback)),
  };
  const formatted = Object.entries(files).map(async ([path, content]) => {
    const filepath = join(root, path);
    return [path, await format(content, { ...(await resolveConfig(filepath)), filepath })] as const;
  });
  return new Map(await Promise.all(formatted));
}

function fieldTable(): string {
  const rows = fieldsOf(jsonSchemaOf(article)).map(({ name, type, needed, description }) => [
    `\`${name}\``,
    type,
    needed,
    description,
  ]);
  return markdownTable(['Field', 'What to write', 'Needed', 'What it is for'], rows);
}

function ruleTable(): string {
  return markdownTable(
    ['Rule', 'What it asks for', 'How to fix it'],
    rules.map(({ name, asks, fix }) => [`\`${name}\``, asks, fix]),
  );
}
