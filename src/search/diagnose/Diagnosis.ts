import type { Confidence } from '../../match/MatchResult.ts';

/** A line of the paste that is evidence. */
export interface EvidenceLine {
  /** Its number, from 1. */
  readonly number: number;
  /** Its text, cut around the evidence where it is long. */
  readonly text: string;
  /** The part of `text` that matched. */
  readonly start: number;
  readonly end: number;
}

/** One error that was found in a paste. */
export interface FoundError {
  readonly id: string;
  readonly confidence: Confidence;
  readonly values: Readonly<Record<string, string>>;
  readonly cause: string | undefined;
  readonly evidence: readonly EvidenceLine[];
}

/** What was found in a paste. The paste itself is not in it: it can be 64 MB. */
export interface Diagnosis {
  /** The root cause first. */
  readonly found: readonly FoundError[];
  /** The line that looks most like an error, redacted: what to search for if nothing was found. */
  readonly telling: string;
}

/** What the worker says while it works. */
export type Progress =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'matching' }
  | { readonly kind: 'done'; readonly diagnosis: Diagnosis }
  | { readonly kind: 'failed'; readonly message: string };
