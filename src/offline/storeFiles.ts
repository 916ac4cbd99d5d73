import { inBase } from '../domain/inBase.ts';
import type { Build } from './Build.ts';
import { keepable } from './keepable.ts';
import { StoreError } from './StoreError.ts';

/** So many requests at once, as browsers themselves have for one host with HTTP/1.1. */
const atOnce = 6;

/** How files are stored. */
export interface StoreOptions {
  /** Builds that may have the same files: what did not change is not loaded again. */
  readonly others?: readonly Build[];
  readonly signal?: AbortSignal;
  /** Whether files that cannot be had are passed over. A lack of room is not. */
  readonly lenient?: boolean;
  /** Called after each file, with its size in bytes. */
  readonly stored?: (bytes: number) => void;
}

/**
 * Puts files of a build into its cache, those that are there already aside. What was stored stays if
 * it stops half-way, so that the next call goes on from there.
 *
 * @param addresses of files that the build has
 * @throws StoreError if a file cannot be had, is not the build's, or has no room
 * @throws DOMException `AbortError` if the signal says so
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
    // One failed: the others end with the file that they are at.
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
    // `no-store` passes over the browser's cache, which may have an older file, and over our worker.
    const response = await fetch(inBase(`/${address}`), {
      cache: 'no-store',
      ...(signal && { signal }),
    });
    // A server that is overloaded or out of order has no other file: it has none now.
    if (!response.ok && ![404, 410].includes(response.status))
      throw new Error(`The server answered ${response.status}.`);
    kept = await keepable(address, entry, response);
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
