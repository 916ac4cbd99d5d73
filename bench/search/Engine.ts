/** An engine over some records. */
export interface Engine {
  readonly name: string;
  /** The ids of the best, in order; at most ten. */
  search(query: string): Promise<readonly string[]> | readonly string[];
  /** What has to be loaded before the first answer to a query, in bytes after brotli, without scripts. */
  bytes(query: string): Promise<number>;
}

/** Answers beyond these do not count. */
export const mostAnswers = 10;
