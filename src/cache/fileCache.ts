import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Outside `dist`, which every build empties. */
const cacheFolder = '.cache';

/** Entries that no build has used for this long are removed. In milliseconds: 30 days. */
const unusedFor = 30 * 24 * 60 * 60 * 1000;

/** Results that take long to make, kept on disk between builds. */
export interface FileCache {
  /**
   * Returns a result from the cache, or makes and stores it.
   *
   * @param inputs everything that decides the result, besides what the cache was created with
   */
  get(inputs: readonly (string | Uint8Array)[], make: () => Promise<Uint8Array>): Promise<Buffer>;
}

/**
 * Creates a cache. Each result is stored under the digest of everything that decides it, so a result
 * is never stale: any change of an input or of a version has another digest.
 *
 * @param name the name of the cache, and of its folder
 * @param madeBy the versions and settings of what makes the results
 * @param folder the folder of all caches, relative to the working directory
 */
export function fileCache(name: string, madeBy: string, folder = cacheFolder): FileCache {
  const own = join(folder, name);
  return {
    async get(inputs, make) {
      const file = join(own, digest([madeBy, ...inputs]));
      if (existsSync(file)) {
        const now = new Date();
        utimesSync(file, now, now);
        return readFileSync(file);
      }
      const made = await make();
      mkdirSync(own, { recursive: true });
      // Another build may run in parallel. It sees the complete file or none.
      const part = `${file}.${process.pid}`;
      writeFileSync(part, made);
      renameSync(part, file);
      return Buffer.from(made);
    },
  };
}

/**
 * Removes the results of all caches that no build has used for 30 days.
 *
 * @param folder the folder of all caches, relative to the working directory
 */
export function pruneCaches(folder = cacheFolder): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (Date.now() - statSync(file).mtimeMs > unusedFor) rmSync(file, { force: true });
  }
}

/** The SHA-256 of several inputs. Each has its length before it, so that no two lists are alike. */
function digest(inputs: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const bytes = typeof input === 'string' ? Buffer.from(input) : input;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
