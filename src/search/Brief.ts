import type { Command } from '../schema/command.ts';
import type { Value } from '../schema/value.ts';

/** What is shown of an article that a text was matched to: one small file each, loaded when needed. */
export interface ArticleSummary {
  readonly id: string;
  /** The page's path, and its whole address. */
  readonly address: string;
  readonly url: string;
  readonly error: string;
  /** The tool's name as people know it. */
  readonly tool: string;
  readonly summary: string;
  /** The quick fix, its texts without markup but the backticks around code. */
  readonly quickFix: readonly { readonly text: string; readonly commands: readonly Command[] }[];
  readonly values: Readonly<Record<string, Value>>;
  /** The titles of the causes by id, likewise. */
  readonly causes: Readonly<Record<string, string>>;
}
