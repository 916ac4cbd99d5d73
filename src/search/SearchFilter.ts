/** What results are restricted to; empty for all. */
export interface SearchFilter {
  readonly tool: string;
  readonly kind: string;
  readonly platform: string;
}
