/** Why a file could not be stored. */
export type StoreFault =
  /** The server cannot be reached, or the answer broke off. */
  | 'network'
  /** The server has another file: it is at another build, or amid an update. */
  | 'changed'
  /** The browser refuses: full, or blocked. */
  | 'storage';

/** A file that could not be stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  readonly address: string;

  constructor(fault: StoreFault, address: string, cause?: unknown) {
    super(`${address} could not be stored: ${fault}`, { cause });
    this.fault = fault;
    this.address = address;
  }
}
