/**
 * The names of platforms and shells, and the patterns of ids. The Zod schemas derive from these
 * tables, and so does every list that pages, indexes and tools need. This module does not import
 * Zod, so that page scripts can use it.
 */

/** The properties of a shell. */
interface ShellInfo {
  /** The code languages that mean this shell. Generated code fences use the first one. */
  readonly languages: readonly [string, ...string[]];
  /**
   * The name that users see beside the platform of a command. The shells that every terminal of a
   * platform has need none.
   */
  readonly name: string | undefined;
}

/** The shells that commands are written for. A shell decides how a user's values are quoted. */
export const shells = {
  sh: {
    languages: ['sh', 'bash', 'zsh', 'fish', 'shell', 'shellscript', 'console'],
    name: undefined,
  },
  powershell: { languages: ['powershell', 'ps1'], name: 'PowerShell' },
  cmd: { languages: ['bat', 'cmd'], name: 'Command Prompt' },
  sql: { languages: ['sql'], name: undefined },
} as const satisfies Readonly<Record<string, ShellInfo>>;

/** The properties of a platform. */
interface PlatformInfo {
  /** The name that users see. */
  readonly name: string;
  /** The value of Node's `process.platform`. */
  readonly node: NodeJS.Platform;
  /**
   * The source of a regular expression that matches the user agents of browsers on this platform.
   * The default platform needs none.
   */
  readonly userAgent: string | undefined;
  /** The default shell of a command that is only for this platform. */
  readonly shell: keyof typeof shells;
}

/**
 * The platforms, in the order of the tabs. The search index stores each platform as one bit. The
 * first platform is the lowest bit. If several user agent patterns match, the last one wins, because
 * a Windows phone also claims to be an iPhone.
 */
export const platforms = {
  linux: { name: 'Linux', node: 'linux', userAgent: undefined, shell: 'sh' },
  macos: { name: 'macOS', node: 'darwin', userAgent: 'Mac|iP', shell: 'sh' },
  windows: { name: 'Windows', node: 'win32', userAgent: 'Win', shell: 'powershell' },
} as const satisfies Readonly<Record<string, PlatformInfo>>;

/** The platform whose commands we show if the user's platform is not in the table. */
export const defaultPlatform: keyof typeof platforms = 'linux';

/** The patterns of ids. Page scripts check stored text with them, because Zod is too large for a page. */
export const idPatterns = {
  /** A tool: its folder in `content/articles`. */
  tool: /^[a-z0-9]+$/,
  /** An article: `<tool>/<slug>`. */
  article: /^[a-z0-9]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
  /** A cause, a fix or a placeholder. Also the element of a fix on the page, such as `fix-log-in`. */
  slug: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
} as const;

/**
 * Returns the names of a table's rows, in the order of the table, with the type that `z.enum` needs.
 *
 * @example namesOf(platforms) // ['linux', 'macos', 'windows']
 */
export function namesOf<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table).filter((name): name is keyof Table & string =>
    Object.hasOwn(table, name),
  );
}

/**
 * Computes one value for each row of a table. The result has the names of the rows.
 *
 * @example mapTable(platforms, ({ name }) => name) // { linux: 'Linux', macos: 'macOS', … }
 */
export function mapTable<Name extends string, Row, Value>(
  table: Readonly<Record<Name, Row>>,
  valueOf: (row: Row, name: Name) => Value,
): Record<Name, Value> {
  const entries = namesOf(table).map((name) => [name, valueOf(table[name], name)] as const);
  // TypeScript gives the keys of `fromEntries` the type `string`.
  return Object.fromEntries(entries) as Record<Name, Value>;
}
