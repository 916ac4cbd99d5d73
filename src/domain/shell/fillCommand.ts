import { isValue, type TemplatePart, type ValueTypeName } from '../../match/index.ts';
import type { Article } from '../../schema/article.ts';
import { type PlaceholderContext, placeholderContexts } from './contexts.ts';
import { quoteValue } from './quoteValue.ts';
import type { TargetShell } from './syntax.ts';

/**
 * A part of a filled command: literal text of the template, or a placeholder with the text that
 * replaces it. `text` is undefined if the placeholder has no value, or if the value was refused.
 */
type FilledPart =
  | { readonly literal: string }
  | { readonly placeholder: string; readonly text: string | undefined; readonly refused: boolean };

/**
 * Fills the placeholders of a command with values. A value must fit its type, and there must be a way
 * to quote it so that the shell reads it as exactly this text. Otherwise the value is refused in this
 * place; it can still fill other placeholders of the same name.
 *
 * @param parts the parsed template of the command
 * @param shell the shell that the user pastes the command into
 * @param values the values, by placeholder name; an empty string counts as no value
 * @param types the types of the values, by placeholder name
 */
export function fillCommand(
  parts: readonly TemplatePart[],
  shell: TargetShell,
  values: Readonly<Record<string, string | undefined>>,
  types: Readonly<Record<string, ValueTypeName>>,
): FilledPart[] {
  const contexts = placeholderContexts(parts, shell);
  let count = 0;
  return parts.map((part) => {
    if ('literal' in part) return part;
    const { placeholder } = part;
    const context = contexts[count];
    count += 1;
    const value = Object.hasOwn(values, placeholder) ? values[placeholder] : undefined;
    const type = Object.hasOwn(types, placeholder) ? types[placeholder] : undefined;
    if (!value || !type || !context) return { placeholder, text: undefined, refused: false };
    // Below a registry that the command names, an image stands without its own.
    const inserted =
      type === 'image' && context.prefix.endsWith('/') ? withoutRegistry(value) : value;
    const text = isValue(type, value) ? insertValue(inserted, shell, context) : undefined;
    return { placeholder, text, refused: text === undefined };
  });
}

/**
 * Fills the placeholders of code that users write in a file. Its language decides what a character
 * means, so only values without special characters are inserted.
 *
 * @param parts the result of `codeParts`
 * @param values as for `fillCommand`
 * @param types as for `fillCommand`
 */
export function fillCode(
  parts: readonly TemplatePart[],
  values: Readonly<Record<string, string | undefined>>,
  types: Readonly<Record<string, ValueTypeName>>,
): FilledPart[] {
  return parts.map((part) => {
    if ('literal' in part) return part;
    const { placeholder } = part;
    const value = Object.hasOwn(values, placeholder) ? values[placeholder] : undefined;
    const type = Object.hasOwn(types, placeholder) ? types[placeholder] : undefined;
    if (!value || !type) return { placeholder, text: undefined, refused: false };
    const fits = isValue(type, value) && inertInSh.test(value);
    return { placeholder, text: fits ? value : undefined, refused: !fits };
  });
}

const inertInSh = /^[A-Za-z0-9_./:@+=,~-]+$/;
/** Values without special characters, neither for the shell nor for a language inside the quotes. */
const inert: Readonly<Record<TargetShell, RegExp>> = {
  sh: inertInSh,
  any: inertInSh,
  powershell: /^[A-Za-z0-9_./\\:@+=,~-]+$/,
  cmd: /^[A-Za-z0-9_./\\:@+=,~-]+$/,
  sql: /^[^\\]+$/,
};

/**
 * Returns the text that represents a value in one place of a command.
 *
 * - Outside of quotes, the value is quoted if necessary.
 * - In quotes that contain only the placeholder, the value is escaped for these quotes.
 * - Quotes that contain more may hold code of another language (Python, SQL, a filter, a command).
 *   The shell's escapes have no effect in that language, so only inert values are inserted.
 * - The same holds for arguments that a second shell parses again.
 * - Only the author decides which command runs. A value can be the end of its name, no more.
 *
 * @returns undefined if no way to insert the value is safe
 */
function insertValue(
  value: string,
  shell: TargetShell,
  context: PlaceholderContext,
): string | undefined {
  const { quotes, prefix } = context;
  if (quotes === 'unknown' || isOption(value, prefix) || joinsVariable(shell, context)) return;
  const quoted = quoteValue(value, shell);
  if (quoted === undefined) return;
  if (context.command) return endsCommand(value, shell, context) ? value : undefined;
  if (quotes === 'none') return unquoted(value, quoted, shell, context);
  if (shell === 'sql') {
    const quote = quotes === 'single' ? "'" : '"';
    return value.replaceAll(quote, quote + quote);
  }
  if (inert[shell].test(value)) return value;
  return context.fillsQuotes && !context.reparsed ? escaped(value, shell, quotes) : undefined;
}

/**
 * Tells whether a program would read the value as an option: a dash at the start of a word, or at
 * the start of the host in a URL, which `ssh` would read as an option.
 */
function isOption(value: string, prefix: string): boolean {
  if (/(?:\/\/|@)[-\u2013-\u2015]/.test(value)) return true;
  return /^[-\u2013-\u2015]/.test(value) && !/[\w.:=+]$/.test(prefix);
}

/** Tells whether the value would extend the name of a variable or a home folder (`~name`). */
function joinsVariable(shell: TargetShell, { quotes, prefix }: PlaceholderContext): boolean {
  if (shell === 'sql' || quotes === 'single') return false;
  return (shell === 'cmd' ? /[%!]/ : /\$[\w:.]*$|^~\w*$/).test(prefix);
}

/** Tells whether the value can be the end of a command's name without changing which command runs. */

function endsCommand(
  value: string,
  shell: TargetShell,
  { quotes, prefix }: PlaceholderContext,
): boolean {
  // Where PowerShell expects a command, an expression or an index, a number is always a number.
  if (shell === 'powershell' && /^(?:.*\[)?$/.test(prefix) && /^[0-9]+$/.test(value)) return true;
  return quotes === 'none' && /^[\w./-]*\w[\w./-]*$/.test(prefix) && /^[\w.-]+$/.test(value);
}

/** Returns the value for a place outside of quotes, or undefined if no way to insert it is safe. */

function unquoted(
  value: string,
  quoted: string,
  shell: TargetShell,
  { prefix, after, reparsed }: PlaceholderContext,
): string | undefined {
  const begins = /(?:^|[<>(])$/.test(prefix);
  const home = begins && (shell === 'sh' || shell === 'any') && value.startsWith('~/');
  const rest = home ? value.slice(2) : '';
  const inserted = home ? `~/${rest && quoteValue(rest, shell)}` : quoted;
  if (inserted === value) {
    // At the start of a word, cmd programs read a slash as the start of an option.
    return shell === 'cmd' && begins && value.startsWith('/') ? undefined : value;
  }
  if (reparsed || (shell === 'sql' && inserted !== value)) return undefined;
  // In PowerShell, a closing quote ends the word, and `-o'x'` is two words.
  const splits = begins && !home && !/^[\s);|}]?$/.test(after);
  const option = shell === 'powershell' && prefix.startsWith('-');
  if (option || (splits && (shell === 'powershell' || shell === 'any'))) return undefined;
  return inserted;
}

/**
 * Escapes a value for the quotes that the author wrote, or returns undefined if that is not safe.
 * `quoteValue` has already refused values that the shell cannot quote at all.
 */
function escaped(
  value: string,
  shell: 'sh' | 'any' | 'powershell' | 'cmd',
  quotes: 'single' | 'double',
): string | undefined {
  if (quotes === 'single') {
    if (shell === 'sh') return value.replaceAll("'", String.raw`'\''`);
    return shell === 'powershell' ? value.replace(/['‘’‚‛]/g, '$&$&') : value;
  }
  // POSIX shells and PowerShell escape differently, so a value that needs an escape is refused.
  if (shell === 'any') return /[`$]|\\(?:\\|$)/.test(value) ? undefined : value;
  // In double quotes, an interactive bash expands "!", and no escape prevents it.
  if (shell === 'sh') return value.includes('!') ? undefined : value.replace(/["\\$`]/g, '\\$&');
  if (shell === 'powershell') return value.replace(/[`$“”„]/g, '`$&');
  return value;
}

/** Removes the registry of an image: the part before a slash that has a dot or a port. */
function withoutRegistry(image: string): string {
  return image.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '');
}

/** Returns the type of each placeholder of an article, by name. */
export function placeholderTypes(article: Pick<Article, 'values'>): Record<string, ValueTypeName> {
  return Object.fromEntries(
    Object.entries(article.values).map(([name, value]) => [name, value.type]),
  );
}
