import type { JsonSchema } from '../lint-content/JsonSchema.ts';

/** What an author writes for a schema, in a few words: `text, 80 to 200 characters`. */
export function typeName(schema: JsonSchema): string {
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
