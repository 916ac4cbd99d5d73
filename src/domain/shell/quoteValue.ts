import type { TargetShell } from './syntax.ts';

// Commas expand braces and a tilde expands to a home folder. zsh expands "=name" to a program.
const plainInSh = /^[A-Za-z0-9_./:@%+-][A-Za-z0-9_./:@%+=-]*$/;
/** Values that need no quotes, neither as a word nor as a part of a word. */
const plain: Readonly<Record<TargetShell, RegExp>> = {
  sh: plainInSh,
  any: plainInSh,
  // A word that begins with "@" splats a variable, and "%" is an alias of a command.
  powershell: /^[A-Za-z0-9_./\\:][A-Za-z0-9_./\\:@%+=-]*$/,
  // "=" and "," separate the words of a batch file's arguments.
  cmd: /^[A-Za-z0-9_./\\:@+-]+$/,
  sql: /^(?:[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*)$/,
};

/**
 * Values that cannot be quoted safely on Windows. A program can be a batch file. Then cmd parses the
 * arguments again, and no quotes protect these characters. A backslash at the end of a quoted word
 * escapes the closing quote.
 */
const unsafeInBatch = /["&|<>^!]|%(?![0-9A-Fa-f]{2})|\s.*\\$/;
/** Values that cannot be quoted safely, by shell. */
const unquotable: Readonly<Record<TargetShell, RegExp>> = {
  sh: /[^\s\S]/,
  any: new RegExp(`${unsafeInBatch.source}|['‘’‚‛“”„]`),
  powershell: unsafeInBatch,
  cmd: /["&|<>^!%]|\\$/,
  sql: /\\/,
};

/** Invisible characters and line breaks. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Quotes a value as one word of a command. A value without special characters stays as it is.
 *
 * @returns undefined if the value cannot be quoted safely
 * @example
 * quoteValue("it's", 'sh'); // "'it'\\''s'"
 * quoteValue('main', 'sh'); // 'main'
 */
export function quoteValue(value: string, shell: TargetShell): string | undefined {
  if (invisible.test(value) || unquotable[shell].test(value)) return undefined;
  if (plain[shell].test(value)) return value;
  switch (shell) {
    case 'sh':
      return `'${value.replaceAll("'", String.raw`'\''`)}'`;
    case 'any':
      return `'${value}'`;
    case 'powershell':
      return `'${value.replace(/['‘’‚‛]/g, '$&$&')}'`;
    case 'cmd':
      return `"${value}"`;
    case 'sql':
      return `'${value.replaceAll("'", "''")}'`;
  }
}
