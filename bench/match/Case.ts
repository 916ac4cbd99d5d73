/** A labelled text. */
export interface MatchCase {
  /** The article that it is about; null if none is. */
  readonly id: string | null;
  /** Other articles that are right too. */
  readonly also: readonly string[];
  /** `paste`: output. `query`: what somebody typed. `negative`: no article covers it. */
  readonly kind: 'paste' | 'query' | 'negative';
  readonly text: string;
  /** The captured values, where they are known. */
  readonly values?: Readonly<Record<string, string>>;
}
