/** An article or one fix that a reader saved. */
export interface SavedItem {
  /** The article's id. */
  readonly article: string;
  /** The id of the fix's element on the page; empty for the whole article. */
  readonly part: string;
  /** The article's message, and its tool as people know it. */
  readonly error: string;
  readonly tool: string;
  /** The title of the fix; empty for the whole article. */
  readonly title: string;
  /** What the reader wrote. */
  readonly note: string;
  /** The reader's values at the time, by placeholder name. */
  readonly values: Readonly<Record<string, string>>;
  /** When it was saved, and when it was last changed: ISO 8601 in UTC, to the millisecond. */
  readonly saved: string;
  readonly changed: string;
}
