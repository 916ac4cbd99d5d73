/**
 * The words that articles may use for platforms and shells, and the patterns of ids. Each stands here
 * once. The Zod schemas derive from these tables, and so does every list that pages, indexes and
 * tools need. This module does not import Zod, so that page scripts can use it.
 */

/** What the site has to know about a shell that commands are written for. */
interface ShellInfo {
  /** The languages of code that is typed into this shell. Fences in Markdown use the first one. */
  readonly languages: readonly [string, ...string[]];
}

/** The shells that commands are written for. A shell decides how a user's values are quoted. */
export const shells = {
  sh: { languages: ['sh', 'bash', 'zsh', 'fish', 'shell', 'shellscript', 'console'] },
  powershell: { languages: ['powershell', 'ps1'] },
  cmd: { languages: ['bat', 'cmd'] },
  sql: { languages: ['sql'] },
} as const satisfies Readonly<Record<string, ShellInfo>>;

/** What the site has to know about a platform that commands may differ by. */
interface PlatformInfo {
  /** The name that its maker uses. */
  readonly name: string;
  /** The value of Node's `process.platform`. */
  readonly node: NodeJS.Platform;
  /** The source of a regular expression for the user agents of its browsers. The default needs none. */
  readonly userAgent: string | undefined;
  /** The shell of a command that is only for this platform and names no shell. */
  readonly shell: keyof typeof shells;
}

/**
 * The platforms, in the order of the tabs. The search index stores each one as a bit, the first one
 * as the lowest. Where several user agent patterns fit, the last one decides: a Windows phone also
 * calls itself an iPhone.
 */
export const platforms = {
  linux: { name: 'Linux', node: 'linux', userAgent: undefined, shell: 'sh' },
  macos: { name: 'macOS', node: 'darwin', userAgent: 'Mac|iP', shell: 'sh' },
  windows: { name: 'Windows', node: 'win32', userAgent: 'Win', shell: 'powershell' },
} as const satisfies Readonly<Record<string, PlatformInfo>>;

/** The platform that is shown to users whose own platform has no name here. */
export const defaultPlatform: keyof typeof platforms = 'linux';

/** The patterns of ids. A page script checks stored text with them, as Zod is too large for a page. */
export const idPatterns = {
  /** A tool: its folder in `content/articles`. */
  tool: /^[a-z0-9]+$/,
  /** An article: `<tool>/<slug>`. */
  article: /^[a-z0-9]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
  /** A cause, a fix or a placeholder; also the element of a fix on the page, such as `fix-log-in`. */
  slug: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
} as const;

/**
 * The names of a table's rows, in the table's order. `z.enum` takes them as they are.
 *
 * @example namesOf(platforms) // ['linux', 'macos', 'windows']
 */
export function namesOf<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table).filter((name): name is keyof Table & string =>
    Object.hasOwn(table, name),
  );
}

/**
 * One value for each row of a table, under the row's name.
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
