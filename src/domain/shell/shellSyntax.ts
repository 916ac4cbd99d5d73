import type { TargetShell } from './FillShell.ts';

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
