import { withBase } from '../domain/urls.ts';
import type { Build } from './build.ts';
import { verifiedResponse } from './revision.ts';

/** The number of parallel requests, the same as browsers use for one host with HTTP/1.1. */
const parallelRequests = 6;

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
 * @param paths of files that the build has
 * @throws StoreError if a file cannot be downloaded, is not the build's, or does not fit
 * @throws DOMException `AbortError` if the signal is aborted
 */
export async function storeFiles(
  build: Build,
  paths: readonly string[],
  { others = [], signal, lenient = false, stored }: StoreOptions = {},
): Promise<void> {
  const existing = new Set(await build.stored());
  const waiting = paths.filter((path) => !existing.has(path));
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      signal?.throwIfAborted();
      try {
        const copy = await fromOthers(build, path, others);
        await put(build, path, copy ?? (await load(build, path, signal)));
        stored?.(build.entry(path)?.[1] ?? 0);
      } catch (error) {
        if (!lenient || !(error instanceof StoreError) || error.problem === 'storage') throw error;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: parallelRequests }, work));
  } finally {
    // One download failed. The others stop after their current file.
    waiting.length = 0;
  }
}

async function fromOthers(
  build: Build,
  path: string,
  others: readonly Build[],
): Promise<Response | undefined> {
  const revision = build.entry(path)?.[0];
  for (const other of others) {
    if (other.entry(path)?.[0] !== revision) continue;
    const response = await other.match(path);
    if (response) return response;
  }
  return undefined;
}

async function load(
  build: Build,
  path: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const entry = build.entry(path);
  if (!entry) throw new StoreError('changed', path);
  let verified: Response | undefined;
  try {
    // `no-store` bypasses the browser's cache, which may have an older file, and our service
    // worker.
    const response = await fetch(withBase(`/${path}`), {
      cache: 'no-store',
      ...(signal && { signal }),
    });
    // An overloaded or broken server returns no file now. That does not mean that it has another
    // file.
    if (!response.ok && ![404, 410].includes(response.status))
      throw new Error(`The server answered ${response.status}.`);
    verified = await verifiedResponse(path, entry, response);
  } catch (error) {
    signal?.throwIfAborted();
    throw new StoreError('network', path, error);
  }
  if (!verified) throw new StoreError('changed', path);
  return verified;
}

async function put(build: Build, path: string, response: Response): Promise<void> {
  try {
    await build.put(path, response);
  } catch (error) {
    throw new StoreError('storage', path, error);
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
  readonly problem: StoreProblem;
  readonly path: string;

  constructor(problem: StoreProblem, path: string, cause?: unknown) {
    super(`${path} could not be stored: ${problem}`, { cause });
    this.problem = problem;
    this.path = path;
  }
}
