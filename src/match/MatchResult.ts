/** How sure a match can be, the surest first. `Match.confidence` says what each one means. */
export const confidences = ['exact', 'likely', 'possible'] as const;

export type Confidence = (typeof confidences)[number];

/** One article that a text points to. */
export interface Match {
  readonly id: string;
  /** The number of the template in the index's article, from 0. */
  readonly template: number;
  /** The template's text. */
  readonly message: string;
  /**
   * `exact`: the whole template, character for character. `likely`: every distinctive part of it,
   * but wrapped, in other capitals or slightly reworded. `possible`: it resembles the template.
   */
  readonly confidence: Confidence;
  /** The share of the template's weight that was found, from 0 to 1. */
  readonly score: number;
  /** The captured values by placeholder name. */
  readonly values: Readonly<Record<string, string>>;
  /** The lines of the text that contain the evidence, from 1, both ends included. */
  readonly lines: readonly (readonly [from: number, to: number])[];
  /** The evidence as offsets into the original text, in UTF-16 units, end exclusive. */
  readonly evidence: readonly (readonly [start: number, end: number])[];
  /** The id of the cause that this message points to. */
  readonly cause: string | undefined;
}

/** The result of `match`: the most likely root cause first, an empty list if nothing fits. */
export interface MatchResult {
  /** The version of this shape. */
  readonly version: 1;
  readonly matches: readonly Match[];
}

/** A counter of elementary steps. Tests use it to measure how the work grows. */
export interface Steps {
  count: number;
}
