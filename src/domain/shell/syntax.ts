import type { Command } from '../../schema/article.ts';
import type { Shell } from '../../schema/primitives.ts';
import { namesOf, platforms } from '../../schema/vocabulary.ts';

type Quotes = 'none' | 'single' | 'double';

/** As much of a shell's syntax as says which quotes and brackets a character is inside of. */
interface ShellSyntax {
  /** Whether a character takes the meaning from the next one. */
  readonly escapes: (one: string, quotes: Quotes) => boolean;
  /** What a character opens; `before` is the one in front of it. */
  readonly opens: (one: string, before: string, quotes: Quotes) => Quotes | undefined;
  /** Which characters close each; brackets are `none`, as what is in them stands in no quotes. */
  readonly closes: Readonly<Record<Quotes, string>>;
  /** What ends a command outside of quotes. */
  readonly separators: string;
  /** What the reading stops at: syntax that has more to it, or a comment. */
  readonly unknown: (rest: string, quotes: Quotes, before: string) => boolean;
}

const comment = (rest: string, before: string): boolean =>
  rest.startsWith('#') && /(?:^|\s)$/.test(before);

const posix: ShellSyntax = {
  escapes: (one, quotes) => one === '\\' && quotes !== 'single',
  opens: (one, before, quotes) => {
    if (quotes === 'single') return undefined;
    if (quotes === 'double') return one === '(' && before === '$' ? 'none' : undefined;
    return ({ "'": 'single', '"': 'double', '(': 'none' } as const)[one];
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
    escapes: (one, quotes) => one === '`' && quotes !== 'single',
    opens: (one, before, quotes) => {
      if (quotes === 'single') return undefined;
      if (quotes === 'double') return one === '(' && before === '$' ? 'none' : undefined;
      // PowerShell takes curly quotes for straight ones.
      if (/['‘’‚‛]/.test(one)) return 'single';
      if (/["“”„]/.test(one)) return 'double';
      return one === '(' || one === '{' ? 'none' : undefined;
    },
    closes: { none: ')}', single: "'‘’‚‛", double: '"“”„' },
    separators: ';|&\n',
    unknown: (rest, quotes, before) =>
      quotes === 'none'
        ? /^(?:@['"]|--%|<#)/.test(rest) || comment(rest, before)
        : rest.startsWith('${'),
  },
  cmd: {
    escapes: (one, quotes) => one === '^' && quotes === 'none',
    opens: (one, _, quotes) =>
      quotes === 'none' ? ({ '"': 'double', '(': 'none' } as const)[one] : undefined,
    closes: { none: ')', single: '', double: '"' },
    separators: '|&\n',
    unknown: (rest, quotes, before) =>
      quotes === 'none' && /^(?:for|rem)\s/i.test(rest) && /(?:^|\s)$/.test(before),
  },
  sql: {
    escapes: () => false,
    opens: (one, _, quotes) =>
      quotes === 'none' ? ({ "'": 'single', '"': 'double' } as const)[one] : undefined,
    closes: { none: '', single: "'", double: '"' },
    separators: ';',
    unknown: (rest, quotes) =>
      quotes === 'none' ? /^(?:--|\/\*|[$`\\]|[a-z]'|u&)/i.test(rest) : rest.startsWith('\\'),
  },
};

/**
 * What a filled command may be pasted into. `any` is a command without a platform: it is written for
 * a POSIX shell, and a reader on Windows pastes it into PowerShell or cmd, where it has to be as
 * harmless.
 */
export type TargetShell = Shell | 'any';

/** What a command may be pasted into: any shell if it names none and its platforms have several. */
export function targetShell(command: Command): TargetShell {
  return command.shell === undefined && platformShells(command).length > 1
    ? 'any'
    : commandShell(command);
}

/** The shell of a command: its own, else the shell of its platforms, or `sh` where those differ. */
export function commandShell(command: Command): Shell {
  const [only, second] = platformShells(command);
  return command.shell ?? (only !== undefined && second === undefined ? only : 'sh');
}

/** The shells of the platforms that a command is for, each once. No `platforms` means all of them. */
function platformShells(command: Pick<Command, 'platforms'>): Shell[] {
  const names = command.platforms ?? namesOf(platforms);
  return [...new Set(names.map((name) => platforms[name].shell))];
}
