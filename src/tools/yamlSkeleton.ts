import type { JsonSchema } from './lint-content/JsonSchema.ts';

/**
 * YAML with every field of a schema, empty, each below a comment that says what it is for.
 * What may be left out is commented out. A shape that came before has no comments again.
 *
 * @param filled values that are known already, by the name of the field at the top
 */
export function yamlSkeleton(
  schema: JsonSchema,
  filled: Readonly<Record<string, string>> = {},
): string {
  const lines = fields(schema, new Set()).map((line) => {
    const value = filled[line.slice(0, -1)];
    return value === undefined ? line : `${line} ${value}`;
  });
  return `${lines.join('\n')}\n`;
}

function fields(schema: JsonSchema, seen: Set<string>): string[] {
  const shape = JSON.stringify(schema.properties ?? schema.oneOf);
  const described = !seen.has(shape);
  seen.add(shape);
  const forms = schema.oneOf ?? [schema];
  const names = [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
  return names.flatMap((name) => {
    const having = forms.filter(({ properties }) => Object.hasOwn(properties ?? {}, name));
    const [field = {}] = having.map(({ properties }) => properties?.[name]);
    const needed =
      having.length === forms.length && having.every(({ required }) => required?.includes(name));
    const options = having.flatMap(({ properties }) => properties?.[name]?.const ?? []);
    if (!described && !needed) return [];
    const lines = [`${name}:`, ...content(field, seen)];
    const comments = described ? comment(field, options, needed ? '' : when(having, forms)) : [];
    return [...comments, ...(needed ? lines : lines.map((line) => `# ${line}`))];
  });
}

/** What stands below a field's name: the fields of an object, or the least number of entries of a list. */
function content(field: JsonSchema, seen: Set<string>): string[] {
  const { items, additionalProperties: entry } = field;
  if (items?.properties ?? items?.oneOf) {
    return Array.from({ length: field.minItems ?? 1 }, () =>
      listItem(fields(items ?? {}, seen)),
    ).flat();
  }
  if (typeof entry === 'object') return ['  name:', ...indent(fields(entry, seen), '    ')];
  return (field.properties ?? field.oneOf) ? indent(fields(field, seen), '  ') : [];
}

/** The dash stands before the first field; the comment above that field keeps its place. */
function listItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, index) =>
    index === first ? `  - ${line}` : index < first ? `  ${line}` : `    ${line}`,
  );
}

function comment(field: JsonSchema, options: readonly string[], condition: string): string[] {
  const choice = field.enum ?? field.items?.enum ?? options;
  const oneOf = choice.length > 0 ? `One of ${choice.join(', ')}.` : '';
  const text = [condition, field.description, oneOf].filter(Boolean).join(' ');
  return text === '' ? [] : wrap(text, 92).map((line) => `# ${line}`);
}

/** When a field is there that is not always there. */
function when(having: readonly JsonSchema[], forms: readonly JsonSchema[]): string {
  if (having.length === forms.length) return 'Optional.';
  const kinds = having.flatMap(({ properties = {} }) =>
    Object.values(properties).flatMap((field) => field.const ?? []),
  );
  return `For ${kinds.join(' and ')}.`;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const indent = (lines: readonly string[], by: string): string[] => lines.map((line) => by + line);
