import { withBase } from '../domain/inBase.ts';
import type { BuildFiles, FileEntry } from './BuildFiles.ts';
import { cacheNames } from './cacheNames.ts';
import { fileListPath } from './listAddress.ts';

/**
 * One build of the site on this device: the list of its files, and a cache that holds only these
 * files.
 */
export class Build {
  readonly id: string;
  readonly files: BuildFiles;
  readonly cache: Cache;
  private known: ReadonlySet<string> | undefined;

  constructor(id: string, files: BuildFiles, cache: Cache) {
    this.id = id;
    this.files = files;
    this.cache = cache;
  }

  /**
   * Opens a build of this device. Returns undefined if the build has no list, as its download never
   * started.
   */
  static async open(id: string): Promise<Build | undefined> {
    const name = cacheNames.build(id);
    if (!(await caches.has(name))) return undefined;
    const cache = await caches.open(name);
    const list = await cache.match(withBase(`/${fileListPath}`));
    return list && new Build(id, (await list.json()) as BuildFiles, cache);
  }

  /** Opens all builds of this device, oldest first. */
  static async openAll(): Promise<Build[]> {
    const ids = (await caches.keys()).map(cacheNames.buildOf).filter((id) => id !== undefined);
    return (await Promise.all(ids.map(Build.open))).filter((build) => build !== undefined);
  }

  entry(address: string): FileEntry | undefined {
    if (Object.hasOwn(this.files.core, address)) return this.files.core[address];
    return Object.hasOwn(this.files.rest, address) ? this.files.rest[address] : undefined;
  }

  /** Tells whether a file of this build has this revision. */
  holds(revision: string): boolean {
    this.known ??= new Set(
      [this.files.core, this.files.rest].flatMap((list) => Object.values(list).map(([own]) => own)),
    );
    return this.known.has(revision);
  }

  match(address: string): Promise<Response | undefined> {
    return this.cache.match(withBase(`/${address}`));
  }

  put(address: string, response: Response): Promise<void> {
    return this.cache.put(withBase(`/${address}`), response);
  }

  async remove(address: string): Promise<void> {
    await this.cache.delete(withBase(`/${address}`));
  }

  /** Returns the paths of the files that are in the cache, except the list of files. */
  async stored(): Promise<string[]> {
    const start = new URL(withBase('/'), location.origin).href.length;
    const addresses = (await this.cache.keys()).map(({ url }) => url.slice(start));
    return addresses.filter((address) => address !== fileListPath);
  }
}
