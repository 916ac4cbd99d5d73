/** Headers for all addresses that begin with a path. */
export interface HeaderRule {
  /** Below the site's root, with the `/` that it begins with; `exact` if it is one address alone. */
  readonly path: string;
  readonly exact?: boolean;
  readonly headers: readonly (readonly [name: string, value: string])[];
}
