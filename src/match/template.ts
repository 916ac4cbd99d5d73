import { canonicalTokens, foldCase, forEachToken, isName } from './tokens.ts';
import { shoutedWords } from './tuning.ts';
import { placeholderType, type ValueTypeName } from './valueTypes.ts';
import { tokenWeight } from './weights.ts';

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

/** The names of a template's placeholders, in order. A repeated placeholder is listed each time. */
export function templatePlaceholders(template: string): string[] {
  return parseTemplate(template).flatMap((part) =>
    'placeholder' in part ? [part.placeholder] : [],
  );
}

/** A message template as plain text: placeholders by their names in angle brackets, no escapes. */
export function messageText(template: string): string {
  return parseTemplate(template)
    .map((part) => ('literal' in part ? part.literal : `<${part.placeholder}>`))
    .join('');
}

/** One instruction: a character, a run of white space, or the characters of a value. */
export type Instruction =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'space' }
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly type: ValueTypeName;
      /**
       * Whether it continues a word, as in `use<hook>`. It then starts with no small letter: `useState`
       * is `use` with a name behind it, and `username` is another word.
       */
      readonly continuesWord: boolean;
    };

/**
 * Compiles a template to the instructions that `runTemplate` runs. A run of white space is one
 * instruction, so wrapped and indented output still matches.
 *
 * @param types the type of each placeholder by name; an unknown one counts as `text`
 */
export function compileTemplate(
  template: string,
  types: Readonly<Record<string, ValueTypeName>>,
): Instruction[] {
  const parts = parseTemplate(template.trim());
  return parts.flatMap((part, index): Instruction[] => {
    if ('literal' in part) return compileLiteral(part.literal);
    const before = parts[index - 1];
    const continuesWord =
      before !== undefined && 'literal' in before && /[A-Za-z]$/.test(before.literal);
    const name = part.placeholder;
    return [{ kind: 'value', name, type: placeholderType(types, name), continuesWord }];
  });
}

function compileLiteral(literal: string): Instruction[] {
  const instructions: Instruction[] = [];
  // By UTF-16 units, as `runTemplate` reads the text: an emoji is two.
  for (const character of literal.split('')) {
    if (!/\s/.test(character)) instructions.push({ kind: 'character', character });
    else if (instructions.at(-1)?.kind !== 'space') instructions.push({ kind: 'space' });
  }
  return instructions;
}

/** One literal token of a template. */
export interface TemplateToken {
  /** In lower case, after `canonicalTokens`. */
  readonly word: string;
  /** As the template writes it. */
  readonly written: string;
  readonly weight: number;
  /** Whether it is a machine's name or a number: with one character changed, it names something else. */
  readonly code: boolean;
  /** Whether one or more placeholders stand between it and the token before. */
  readonly behindValue: boolean;
}

/** URLs, paths and versions: they differ from user to user even where no placeholder marks them. */
const unmarkedValue = /\S*:\/\/\S+|\S*\/\S*\/\S*|\d+(?:\.\d+){2,}\S*|localhost:\d+/g;

/**
 * Splits a template into its literal tokens, and notes where placeholders stand between them.
 *
 * @example splitTemplate('exit code <code>') // exit, code
 */
export function splitTemplate(template: string): TemplateToken[] {
  const tokens: TemplateToken[] = [];
  // In a sentence in capitals, capitals do not make a name.
  const isShouted = (template.match(/\b[A-Z]{4,}\b/g) ?? []).length >= shoutedWords;
  let behindValue = false;
  for (const part of parseTemplate(template)) {
    if ('placeholder' in part) {
      behindValue = true;
      continue;
    }
    const { literal } = part;
    const values = [...literal.matchAll(unmarkedValue)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    forEachToken(literal, (_, start, end) => {
      const written = literal.slice(start, end);
      const lower = foldCase(written);
      const token = isShouted && /^[A-Z]+$/.test(written) ? lower : written;
      const inValue = values.some(([from, to]) => start >= from && end <= to);
      tokens.push({
        word: Object.hasOwn(canonicalTokens, lower) ? (canonicalTokens[lower] as string) : lower,
        written,
        weight: tokenWeight(token, inValue),
        code: !inValue && (isName(token) || /^[0-9]+$/.test(token)),
        behindValue,
      });
      behindValue = false;
    });
  }
  return tokens;
}

/** A template without its placeholders: nobody asks for one by its name. */
export function withoutPlaceholders(template: string): string {
  return parseTemplate(template)
    .map((part) => ('literal' in part ? part.literal : ' … '))
    .join('');
}
