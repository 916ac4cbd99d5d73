/** Why a file could not be stored. */
export type StoreProblem =
  /** The server cannot be reached, or the response broke off. */
  | 'network'
  /** The server has another file: it serves another build, or is being updated. */
  | 'changed'
  /** The browser's storage is full or blocked. */
  | 'storage';

/** A file that could not be stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreProblem;
  readonly address: string;

  constructor(fault: StoreProblem, address: string, cause?: unknown) {
    super(`${address} could not be stored: ${fault}`, { cause });
    this.fault = fault;
    this.address = address;
  }
}
