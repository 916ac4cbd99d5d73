/** The headers of all paths that begin with a path. */
export interface HeaderRule {
  /** Below the site's base path, with a `/` at its start. */
  readonly path: string;
  /** Whether the rule is for this path alone. */
  readonly exact?: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}
