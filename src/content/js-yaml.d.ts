/** The part of js-yaml that we use. The package has no types, and comes with Astro. */
declare module 'js-yaml' {
  /** YAML 1.2's core schema: a date stays a text. */
  export const CORE_SCHEMA: unique symbol;
  /** @throws if the YAML is invalid */
  export function load(text: string, options: { readonly schema: typeof CORE_SCHEMA }): unknown;
}
