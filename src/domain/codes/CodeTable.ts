/** The systems that codes with a table belong to. */
export type CodeSystem =
  'errno' | 'signal' | 'exit' | 'http' | 'sqlstate' | 'hresult' | 'rust' | 'typescript';

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
