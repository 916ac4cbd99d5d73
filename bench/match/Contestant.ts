/** What a matcher says of a text: articles, the best first. */
interface Answer {
  readonly ids: readonly string[];
  /** Whether it stands by its first answer. */
  readonly sure: boolean;
  /** The values that the first answer captured; undefined if the matcher captures none. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A matcher to be measured. */
export interface MatchEngine {
  readonly name: string;
  answer(text: string): Answer | Promise<Answer>;
}
