/** One check of a stage: a program from `node_modules/.bin`, and its arguments. */
export interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Checks that run to the end together; the next stage runs only if all of them pass. */
export interface Stage {
  readonly name: string;
  readonly checks: readonly Check[];
}
