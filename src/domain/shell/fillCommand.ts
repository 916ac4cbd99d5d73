import { isValue, type TemplatePart, type ValueTypeName } from '../../match/index.ts';
import type { Article } from '../../schema/article.ts';
import { type PlaceholderContext, placeholderContexts } from './contexts.ts';
import { quoteValue } from './quoteValue.ts';
import type { TargetShell } from './syntax.ts';

/**
 * A part of a filled command: the template's text, or a placeholder with what has to stand for it.
 * `text` is undefined where no value is known or the known one was refused.
 */
type FilledPart =
  | { readonly literal: string }
  | { readonly placeholder: string; readonly text: string | undefined; readonly refused: boolean };

/**
 * Puts values into a command. A value gets in only if it fits its type and can be written in its
 * place so that the shell takes it for just this text; otherwise it is refused, there and only there.
 *
 * @param shell what the command is pasted into
 * @param values the values by placeholder name; an empty one is not known
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
    const text = isValue(type, value) ? insertValue(value, shell, context) : undefined;
    return { placeholder, text, refused: text === undefined };
  });
}

const inertInSh = /^[A-Za-z0-9_./:@+=,~-]+$/;
/** Values without a special meaning in any quotes, nor in a language whose text the quotes hold. */
const inert: Readonly<Record<TargetShell, RegExp>> = {
  sh: inertInSh,
  any: inertInSh,
  powershell: /^[A-Za-z0-9_./\\:@+=,~-]+$/,
  cmd: /^[A-Za-z0-9_./\\:@+=,~-]+$/,
  sql: /^[^\\]+$/,
};

/**
 * A value as it has to stand in one place of a command.
 *
 * - Outside of quotes it is quoted if need be.
 * - Quotes that hold nothing else are the author's way to quote: it is escaped for them.
 * - Quotes that hold more hold a text of another language (Python, SQL, a filter, a command): the
 *   shell's escapes do not help in there, so only what means nothing anywhere gets in.
 * - Words that a second shell reads once more: likewise.
 * - The name of what is run is the author's. A value may end it, and no more.
 *
 * @returns undefined if there is no way that is certain
 */
function insertValue(
  value: string,
  shell: TargetShell,
  context: PlaceholderContext,
): string | undefined {
  const { quotes, before } = context;
  if (quotes === 'unknown' || isOption(value, before) || joinsVariable(shell, context)) return;
  const quoted = quoteValue(value, shell);
  if (quoted === undefined) return;
  if (context.command) return endsCommand(value, shell, context) ? value : undefined;
  if (quotes === 'none') return unquoted(value, quoted, shell, context);
  if (shell === 'sql') {
    const quote = quotes === 'single' ? "'" : '"';
    return value.replaceAll(quote, quote + quote);
  }
  if (inert[shell].test(value)) return value;
  return context.whole && !context.readAgain ? escaped(value, shell, quotes) : undefined;
}

/** A dash that begins a word makes it an option; in an address, one for the program that it names. */
function isOption(value: string, before: string): boolean {
  if (/(?:\/\/|@)[-\u2013-\u2015]/.test(value)) return true;
  return /^[-\u2013-\u2015]/.test(value) && !/[\w.:=+]$/.test(before);
}

/** Whether the value would become part of the name of a variable or of a home folder before it. */
function joinsVariable(shell: TargetShell, { quotes, before }: PlaceholderContext): boolean {
  if (shell === 'sql' || quotes === 'single') return false;
  return (shell === 'cmd' ? /[%!]/ : /\$[\w:.]*$|^~\w*$/).test(before);
}

function endsCommand(
  value: string,
  shell: TargetShell,
  { quotes, before }: PlaceholderContext,
): boolean {
  // Where PowerShell expects a command, an expression or an index, a number is only that.
  if (shell === 'powershell' && /^(?:.*\[)?$/.test(before) && /^[0-9]+$/.test(value)) return true;
  return quotes === 'none' && /^[\w./-]*\w[\w./-]*$/.test(before) && /^[\w.-]+$/.test(value);
}

function unquoted(
  value: string,
  quoted: string,
  shell: TargetShell,
  { before, after, readAgain }: PlaceholderContext,
): string | undefined {
  const begins = /(?:^|[<>(])$/.test(before);
  const home = begins && (shell === 'sh' || shell === 'any') && value.startsWith('~/');
  const rest = home ? value.slice(2) : '';
  const inserted = home ? `~/${rest && quoteValue(rest, shell)}` : quoted;
  if (inserted === value) {
    // Inside a word these mean less than at its start, but may follow what makes them mean more.
    return shell === 'cmd' && begins && value.startsWith('/') ? undefined : value;
  }
  if (readAgain || (shell === 'sql' && inserted !== value)) return undefined;
  // To PowerShell, what follows a closing quote is the next word, and `-o'x'` are two.
  const splits = begins && !home && !/^[\s);|}]?$/.test(after);
  const option = shell === 'powershell' && before.startsWith('-');
  if (option || (splits && (shell === 'powershell' || shell === 'any'))) return undefined;
  return inserted;
}

/** In quotes that are there. `quoteValue` has refused what its shell cannot hold at all. */
function escaped(
  value: string,
  shell: 'sh' | 'any' | 'powershell' | 'cmd',
  quotes: 'single' | 'double',
): string | undefined {
  if (quotes === 'single') {
    if (shell === 'sh') return value.replaceAll("'", String.raw`'\''`);
    return shell === 'powershell' ? value.replace(/['‘’‚‛]/g, '$&$&') : value;
  }
  // Two shells, two ways to escape: neither is needed for what is left then.
  if (shell === 'any') return /[`$]|\\(?:\\|$)/.test(value) ? undefined : value;
  // No escape in double quotes keeps an interactive bash from reading "!".
  if (shell === 'sh') return value.includes('!') ? undefined : value.replace(/["\\$`]/g, '\\$&');
  if (shell === 'powershell') return value.replace(/[`$“”„]/g, '`$&');
  return value;
}

/** The type of each placeholder of an article, by name: what a template is compiled with. */
export function placeholderTypes(article: Pick<Article, 'values'>): Record<string, ValueTypeName> {
  return Object.fromEntries(
    Object.entries(article.values).map(([name, value]) => [name, value.type]),
  );
}
