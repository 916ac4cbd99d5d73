import type { Command } from '../../schema/steps.ts';
import type { Shell } from '../../schema/primitives.ts';
import { namesOf, platforms } from '../../schema/vocabulary.ts';

type Quotes = 'none' | 'single' | 'double';

/** The part of a shell's syntax that decides which quotes and brackets contain a character. */
interface ShellSyntax {
  /** Tells whether a character escapes the next one. */
  readonly escapes: (character: string, quotes: Quotes) => boolean;
  /**
   * The quotes that a character opens. A bracket opens `none`, because the text inside is unquoted.
   *
   * @param previous the character before it
   * @param quotes the quotes that contain the character
   */
  readonly opens: (character: string, previous: string, quotes: Quotes) => Quotes | undefined;
  /** The characters that close each kind of quotes. Closing brackets are under `none`. */
  readonly closes: Readonly<Record<Quotes, string>>;
  /** The characters that end a command outside of quotes. */
  readonly separators: string;
  /**
   * Tells whether the rest of a command begins with a comment or with syntax that we do not parse.
   *
   * @param before the text before it on the same level
   */
  readonly unknown: (rest: string, quotes: Quotes, before: string) => boolean;
}

const comment = (rest: string, before: string): boolean =>
  rest.startsWith('#') && /(?:^|\s)$/.test(before);

const posix: ShellSyntax = {
  escapes: (character, quotes) => character === '\\' && quotes !== 'single',
  opens: (character, previous, quotes) => {
    if (quotes === 'single') return undefined;
    if (quotes === 'double') return character === '(' && previous === '$' ? 'none' : undefined;
    return ({ "'": 'single', '"': 'double', '(': 'none' } as const)[character];
  },
  closes: { none: ')', single: "'", double: '"' },
  separators: ';|&\n',
  unknown: (rest, quotes, before) =>
    /^(?:`|\$\{|\$\(\()/.test(rest) ||
    (quotes === 'none' && (/^(?:<<|\$['"])/.test(rest) || comment(rest, before))),
};

export const shellSyntax: Readonly<Record<TargetShell, ShellSyntax>> = {
  sh: posix,
  any: posix,
  powershell: {
    escapes: (character, quotes) => character === '`' && quotes !== 'single',
    opens: (character, previous, quotes) => {
      if (quotes === 'single') return undefined;
      if (quotes === 'double') return character === '(' && previous === '$' ? 'none' : undefined;
      // PowerShell treats curly quotes as straight quotes.
      if (/['‘’‚‛]/.test(character)) return 'single';
      if (/["“”„]/.test(character)) return 'double';
      return character === '(' || character === '{' ? 'none' : undefined;
    },
    closes: { none: ')}', single: "'‘’‚‛", double: '"“”„' },
    separators: ';|&\n',
    unknown: (rest, quotes, before) =>
      quotes === 'none'
        ? /^(?:@['"]|--%|<#)/.test(rest) || comment(rest, before)
        : rest.startsWith('${'),
  },
  cmd: {
    escapes: (character, quotes) => character === '^' && quotes === 'none',
    opens: (character, _, quotes) =>
      quotes === 'none' ? ({ '"': 'double', '(': 'none' } as const)[character] : undefined,
    closes: { none: ')', single: '', double: '"' },
    separators: '|&\n',
    unknown: (rest, quotes, before) =>
      quotes === 'none' && /^(?:for|rem)\s/i.test(rest) && /(?:^|\s)$/.test(before),
  },
  sql: {
    escapes: () => false,
    opens: (character, _, quotes) =>
      quotes === 'none' ? ({ "'": 'single', '"': 'double' } as const)[character] : undefined,
    closes: { none: '', single: "'", double: '"' },
    separators: ';',
    unknown: (rest, quotes) =>
      quotes === 'none' ? /^(?:--|\/\*|[$`\\]|[a-z]'|u&)/i.test(rest) : rest.startsWith('\\'),
  },
};

/**
 * The shell that a filled command can be pasted into. A command that names no platform gets `any`: it
 * is written for a POSIX shell, but a user on Windows pastes it into PowerShell or cmd, where it must
 * be harmless too.
 */
export type TargetShell = Shell | 'any';

/** Returns `any` if a command names no shell and its platforms have several, and else its shell. */
export function targetShell(command: Command): TargetShell {
  return command.shell === undefined && platformShells(command).length > 1
    ? 'any'
    : commandShell(command);
}

/** Returns the shell that a command names, or else the shell of its platforms, or `sh` if they differ. */
export function commandShell(command: Command): Shell {
  const [only, second] = platformShells(command);
  return command.shell ?? (only !== undefined && second === undefined ? only : 'sh');
}

/** Returns the shells of a command's platforms, without duplicates. */
function platformShells(command: Pick<Command, 'platforms'>): Shell[] {
  const names = command.platforms ?? namesOf(platforms);
  return [...new Set(names.map((name) => platforms[name].shell))];
}
