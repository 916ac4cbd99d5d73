import { namesOf } from '../../schema/vocabulary.ts';
import { withBase } from '../urls.ts';

/** What the site has to know about a system of codes. */
interface SystemInfo {
  /** What it is called. */
  readonly title: string;
  /** Whether its table is so long that it has a page of its own. */
  readonly ownPage: boolean;
}

/** The systems that codes with a table belong to, in the order in which they are shown. */
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

/** One code: how it is written, what its source says of it, and another way to write it, if there is one. */
export type CodeRow = readonly [code: string, text: string, also?: string];

/** All codes of one system, from its official source. `npm run codes` writes them. */
export interface CodeTable {
  readonly system: CodeSystem;
  /** What was read, with its version. */
  readonly source: string;
  /** Where it can be read. */
  readonly url: string;
  readonly rows: readonly CodeRow[];
}

/** Systems with a page of their own: their tables are long. */
export const compilerSystems: readonly CodeSystem[] = namesOf(codeSystems).filter(
  (system) => codeSystems[system].ownPage,
);

/** Where a code is explained. */
export function codePath(system: CodeSystem, code: string): string {
  const page = codeSystems[system].ownPage ? `/codes/${system}/` : '/codes/';
  return `${withBase(page)}#${system}-${code}`;
}
