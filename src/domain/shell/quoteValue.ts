import type { TargetShell } from './syntax.ts';

// No comma (braces), no tilde (a home folder), and "=" not first (zsh looks for a program).
const plainInSh = /^[A-Za-z0-9_./:@%+-][A-Za-z0-9_./:@%+=-]*$/;
/** Values that need no quotes in a shell, as a word or as a part of a word. */
const plain: Readonly<Record<TargetShell, RegExp>> = {
  sh: plainInSh,
  any: plainInSh,
  // "@" first is a variable that is spread, "%" a command.
  powershell: /^[A-Za-z0-9_./\\:][A-Za-z0-9_./\\:@%+=-]*$/,
  // "=" and "," separate the words of a batch file's arguments.
  cmd: /^[A-Za-z0-9_./\\:@+-]+$/,
  sql: /^(?:[0-9]+(?:\.[0-9]+)?|[A-Za-z_][A-Za-z0-9_]*)$/,
};

/**
 * Values that cannot be quoted there for certain. On Windows a program may be a batch file, whose
 * arguments cmd reads once more, and cmd has no quotes that hold these; a backslash at the end of a
 * quoted word takes its closing quote with it.
 */
const forCmd = /["&|<>^!]|%(?![0-9A-Fa-f]{2})|\s.*\\$/;
const never: Readonly<Record<TargetShell, RegExp>> = {
  sh: /[^\s\S]/,
  any: new RegExp(`${forCmd.source}|['‘’‚‛“”„]`),
  powershell: forCmd,
  cmd: /["&|<>^!%]|\\$/,
  sql: /\\/,
};

/** What cannot be seen, or ends a line. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * A value as one word of a command: as it is if the shell sees nothing in it, in quotes otherwise.
 *
 * @returns undefined if it cannot be quoted for certain
 */
export function quoteValue(value: string, shell: TargetShell): string | undefined {
  if (unseen.test(value) || never[shell].test(value)) return undefined;
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
