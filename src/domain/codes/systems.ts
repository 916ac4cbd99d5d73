import { withBase } from '../urls.ts';

/** The properties of a system of codes. */
interface SystemInfo {
  readonly title: string;
  /**
   * How many characters two codes must share to be on the same page. 0 if one page has all codes of the
   * system. A page must have at most `longestList.codes` rows.
   */
  readonly rangeLength: number;
}

/** The systems of codes that have a table, in the order in which the site shows them. */
export const codeSystems = {
  errno: { title: 'System errors (errno)', rangeLength: 0 },
  signal: { title: 'Signals', rangeLength: 0 },
  exit: { title: 'Exit codes', rangeLength: 0 },
  http: { title: 'HTTP status codes', rangeLength: 0 },
  sqlstate: { title: 'SQLSTATE', rangeLength: 1 },
  hresult: { title: 'HRESULT', rangeLength: 0 },
  rust: { title: 'Rust compiler errors', rangeLength: 3 },
  typescript: { title: 'TypeScript compiler errors', rangeLength: 4 },
} as const satisfies Readonly<Record<string, SystemInfo>>;

export type CodeSystem = keyof typeof codeSystems;

/** One code, its meaning according to the source, and another spelling of the code, if there is one. */
export type CodeRow = readonly [code: string, text: string, also?: string];

/** All codes of one system, from its official source. `npm run codes` writes the tables. */
export interface CodeTable {
  readonly system: CodeSystem;
  /** The name and version of the source. */
  readonly source: string;
  /** The URL of the source. */
  readonly url: string;
  readonly rows: readonly CodeRow[];
}

/**
 * Returns the range of a code: the part of its page's path below the page of its system. Empty if one
 * page has all codes of the system.
 *
 * @example codeRange('typescript', 'TS2304') // 'ts23'
 */
export function codeRange(system: CodeSystem, code: string): string {
  return code.slice(0, codeSystems[system].rangeLength).toLowerCase();
}

/** Returns the path of the page with a range of codes, with the base path. */
export function codeRangePath(system: CodeSystem, range: string): string {
  return withBase(`/codes/${system}/${range && `${range}/`}`);
}

/** Returns the path of the explanation of a code, with the base path. */
export function codePath(system: CodeSystem, code: string): string {
  return `${codeRangePath(system, codeRange(system, code))}#${system}-${code}`;
}
