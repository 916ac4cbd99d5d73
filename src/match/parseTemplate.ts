/** A piece of a template: literal text, or a placeholder by its name. */
export type TemplatePart = { literal: string } | { placeholder: string };

/** `<name>`, or the escaped `\<`. One alternative each, no nesting: linear. */
const token = /\\<|<([a-z][a-z0-9-]*)>/g;

/**
 * Splits a template into its literal pieces and placeholders, in order.
 * `\<` is a literal `<`, and so is a `<` that does not open `<name>`.
 *
 * @example parseTemplate('port <port>') // [{ literal: 'port ' }, { placeholder: 'port' }]
 */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let literal = '';
  let from = 0;
  for (const match of template.matchAll(token)) {
    literal += template.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] === undefined) {
      literal += '<';
      continue;
    }
    if (literal !== '') parts.push({ literal });
    literal = '';
    parts.push({ placeholder: match[1] });
  }
  literal += template.slice(from);
  if (literal !== '') parts.push({ literal });
  return parts;
}
