/** An article that a search found. */
export interface SearchResult {
  readonly id: string;
  readonly address: string;
  /** The article's message, as plain text. */
  readonly error: string;
  /** The tool's name as people know it. */
  readonly tool: string;
  readonly summary: string;
}
