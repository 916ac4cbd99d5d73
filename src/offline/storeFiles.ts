import { withBase } from '../domain/urls.ts';
import type { Build } from './build.ts';
import { verifiedResponse } from './revision.ts';

/** The number of parallel requests, the same as browsers use for one host with HTTP/1.1. */
const atOnce = 6;

/** Options of `storeFiles`. */
export interface StoreOptions {
  /** Builds that may have the same files: unchanged files are copied, not downloaded. */
  readonly others?: readonly Build[];
  readonly signal?: AbortSignal;
  /** Whether to skip files that cannot be downloaded. A lack of space still is an error. */
  readonly lenient?: boolean;
  /** Called after each file, with its size in bytes. */
  readonly stored?: (bytes: number) => void;
}

/**
 * Stores files of a build in its cache, except files that are there already. If it stops halfway,
 * the stored files stay, and the next call continues from there.
 *
 * @param addresses of files that the build has
 * @throws StoreError if a file cannot be downloaded, is not the build's, or does not fit
 * @throws DOMException `AbortError` if the signal is aborted
 */
export async function storeFiles(
  build: Build,
  addresses: readonly string[],
  { others = [], signal, lenient = false, stored }: StoreOptions = {},
): Promise<void> {
  const here = new Set(await build.stored());
  const waiting = addresses.filter((address) => !here.has(address));
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      signal?.throwIfAborted();
      try {
        const known = await fromOthers(build, address, others);
        await put(build, address, known ?? (await load(build, address, signal)));
        stored?.(build.entry(address)?.[1] ?? 0);
      } catch (error) {
        if (!lenient || !(error instanceof StoreError) || error.fault === 'storage') throw error;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    // One download failed. The others stop after their current file.
    waiting.length = 0;
  }
}

async function fromOthers(
  build: Build,
  address: string,
  others: readonly Build[],
): Promise<Response | undefined> {
  const revision = build.entry(address)?.[0];
  for (const other of others) {
    if (other.entry(address)?.[0] !== revision) continue;
    const response = await other.match(address);
    if (response) return response;
  }
  return undefined;
}

async function load(
  build: Build,
  address: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const entry = build.entry(address);
  if (!entry) throw new StoreError('changed', address);
  let kept: Response | undefined;
  try {
    // `no-store` bypasses the browser's cache, which may have an older file, and our service
    // worker.
    const response = await fetch(withBase(`/${address}`), {
      cache: 'no-store',
      ...(signal && { signal }),
    });
    // An overloaded or broken server returns no file now. That does not mean that it has another
    // file.
    if (!response.ok && ![404, 410].includes(response.status))
      throw new Error(`The server answered ${response.status}.`);
    kept = await verifiedResponse(address, entry, response);
  } catch (error) {
    signal?.throwIfAborted();
    throw new StoreError('network', address, error);
  }
  if (!kept) throw new StoreError('changed', address);
  return kept;
}

async function put(build: Build, address: string, response: Response): Promise<void> {
  try {
    await build.put(address, response);
  } catch (error) {
    throw new StoreError('storage', address, error);
  }
}

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
