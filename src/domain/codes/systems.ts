import { namesOf } from '../../schema/vocabulary.ts';
import { withBase } from '../urls.ts';

/** The properties of a system of codes. */
interface SystemInfo {
  readonly title: string;
  /** Whether the system has its own page, because its table is long. */
  readonly ownPage: boolean;
}

/** The systems of codes that have a table, in the order in which the site shows them. */
export const codeSystems = {
  errno: { title: 'System errors (errno)', ownPage: false },
  signal: { title: 'Signals', ownPage: false },
  exit: { title: 'Exit codes', ownPage: false },
  http: { title: 'HTTP status codes', ownPage: false },
  sqlstate: { title: 'SQLSTATE', ownPage: false },
  hresult: { title: 'HRESULT', ownPage: false },
  rust: { title: 'Rust compiler errors', ownPage: true },
  typescript: { title: 'TypeScript compiler errors', ownPage: true },
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

/** The systems of codes that have their own page, because their tables are long. */
export const compilerSystems: readonly CodeSystem[] = namesOf(codeSystems).filter(
  (system) => codeSystems[system].ownPage,
);

/** Returns the path of the explanation of a code, with the base path. */
export function codePath(system: CodeSystem, code: string): string {
  const page = codeSystems[system].ownPage ? `/codes/${system}/` : '/codes/';
  return `${withBase(page)}#${system}-${code}`;
}
