import type { JsonSchema } from '../lint-content/describeIssue.ts';

/** One field of a schema, as the field table shows it. */
interface Field {
  /** Where it stands: `causes[].confirm.shows`, `values.<name>.type`. */
  readonly name: string;
  readonly type: string;
  readonly needed: string;
  readonly description: string;
}

/**
 * All fields of a schema, nested ones behind their parent.
 * What has the same fields as something before (the commands of a step) refers to it.
 */
export function fieldsOf(schema: JsonSchema): Field[] {
  return inside(schema, '', new Map());
}

function inside(schema: JsonSchema, name: string, seen: Map<string, string>): Field[] {
  const content = schema.items ?? schema;
  const inner = schema.items ? `${name}[]` : name;
  if (schema.items?.items) return inside(schema.items, inner, seen);
  const forms = content.oneOf ?? [content];
  const named = forms.flatMap((form) => Object.keys(form.properties ?? {}));
  const fields = [...new Set(named)].flatMap((key) => ofForms(forms, key, inner, seen));
  const { additionalProperties: entry } = content;
  return typeof entry === 'object'
    ? [...fields, ...inside(entry, `${inner}.<name>`, seen)]
    : fields;
}

/** A field, by the forms of the union that have it. */
function ofForms(
  forms: readonly JsonSchema[],
  key: string,
  parent: string,
  seen: Map<string, string>,
): Field[] {
  const having = forms.filter(({ properties }) => Object.hasOwn(properties ?? {}, key));
  const [schema = {}] = having.map(({ properties }) => properties?.[key]);
  const constants = having.map(({ properties }) => properties?.[key]?.const ?? '');
  const choice = schema.const === undefined ? schema : { ...schema, enum: constants };
  const name = parent === '' ? key : `${parent}.${key}`;
  const own = { name, type: typeName(choice), needed: need(forms, having, key, schema) };
  const content = schema.items ?? schema;
  const shape = content.properties && JSON.stringify(content);
  const before = shape === undefined ? undefined : seen.get(shape);
  const description = schema.description ?? content.description ?? '';
  if (before !== undefined)
    return [{ ...own, description: `${description} Fields as in \`${before}\`.`.trim() }];
  if (shape !== undefined) seen.set(shape, schema.items ? `${name}[]` : name);
  return [{ ...own, description }, ...inside(schema, name, seen)];
}

function need(
  forms: readonly JsonSchema[],
  having: readonly JsonSchema[],
  key: string,
  schema: JsonSchema,
): string {
  if (!having.some(({ required }) => required?.includes(key))) {
    const { default: value } = schema;
    return typeof value === 'string' ? `no, else \`${value}\`` : 'no';
  }
  if (having.length === forms.length) return 'yes';
  const when = having.flatMap(({ properties = {} }) =>
    Object.entries(properties).flatMap(([name, { const: constant }]) =>
      constant ? [{ name, constant }] : [],
    ),
  );
  return `if \`${when[0]?.name ?? ''}\` is ${when.map(({ constant }) => `\`${constant}\``).join(' or ')}`;
}

/** What an author writes for a schema, in a few words: `text, 80 to 200 characters`. */
function typeName(schema: JsonSchema): string {
  if (schema.enum) return `one of ${schema.enum.map((option) => `\`${option}\``).join(', ')}`;
  if (schema.format === 'date') return 'a day, `YYYY-MM-DD`';
  if (schema.format === 'uri') return 'an address';
  switch (schema.type) {
    case 'string':
      return `text${bounds(schema.minLength, schema.maxLength, 'characters')}`;
    case 'array':
      return `a list${entries(schema.items)}${bounds(schema.minItems, schema.maxItems, 'entries')}`;
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
    case 'number':
      return 'a number';
    default:
      return typeof schema.additionalProperties === 'object' ? 'fields by name' : 'fields';
  }
}

/** What a list of plain values has in it; the fields of other lists are rows of their own. */
function entries(items: JsonSchema | undefined): string {
  if (items?.enum) return ` of ${items.enum.map((option) => `\`${option}\``).join(', ')}`;
  return items?.type === 'string' ? ' of texts' : '';
}

/** A least length of a few characters only says that the text is not empty, so it is left out. */
function bounds(least: number | undefined, most: number | undefined, unit: string): string {
  const lower = least !== undefined && (unit === 'entries' || least > 20) ? least : undefined;
  if (lower !== undefined && most !== undefined) return `, ${lower} to ${most} ${unit}`;
  if (most !== undefined) return `, at most ${most} ${unit}`;
  if (lower === undefined) return '';
  return lower === 1 ? ', one entry or more' : `, ${lower} ${unit} or more`;
}
