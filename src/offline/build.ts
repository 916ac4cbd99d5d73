import { withBase } from '../domain/urls.ts';
import { cacheNames } from './storage.ts';

/**
 * One build of the site on this device: the list of its files, and a cache that holds only these
 * files.
 */
export class Build {
  readonly id: string;
  readonly files: BuildFiles;
  readonly cache: Cache;
  private revisions: ReadonlySet<string> | undefined;

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

  /** Returns a file of the build, by its path below the root of the site. */
  entry(path: string): FileEntry | undefined {
    if (Object.hasOwn(this.files.core, path)) return this.files.core[path];
    return Object.hasOwn(this.files.rest, path) ? this.files.rest[path] : undefined;
  }

  /** Tells whether a file of this build has this revision. */
  holds(revision: string): boolean {
    this.revisions ??= new Set(
      [this.files.core, this.files.rest].flatMap((list) =>
        Object.values(list).map(([revision]) => revision),
      ),
    );
    return this.revisions.has(revision);
  }

  match(path: string): Promise<Response | undefined> {
    return this.cache.match(withBase(`/${path}`));
  }

  put(path: string, response: Response): Promise<void> {
    return this.cache.put(withBase(`/${path}`), response);
  }

  async remove(path: string): Promise<void> {
    await this.cache.delete(withBase(`/${path}`));
  }

  /** Returns the paths of the files that are in the cache, except the list of files. */
  async stored(): Promise<string[]> {
    const start = new URL(withBase('/'), location.origin).href.length;
    const paths = (await this.cache.keys()).map(({ url }) => url.slice(start));
    return paths.filter((path) => path !== fileListPath);
  }
}

/** The revision of a file, as `contentRevision` computes it, and its size in bytes. */
export type FileEntry = readonly [revision: string, bytes: number];

/**
 * Files by their path below the root of the site: `errors/git/x/`, and an empty path for the home
 * page.
 */
export type FileList = Readonly<Record<string, FileEntry>>;

/** All files of one build that can be stored on a device. */
export interface BuildFiles {
  /** What every page, search and Diagnose need. Stored from the first visit on. */
  readonly core: FileList;
  /** Stored when the user visits it, or when the user downloads everything. */
  readonly rest: FileList;
}

/** The path of a build's list of files, below the root of the site. */
export const fileListPath = 'offline/files.json';

/** Pages that lead to all other pages, and the files that every page loads. */
const shell =
  /^(?:|errors\/|search\/|diagnose\/|saved\/|offline\/|offline\/not-kept\/|404\.html|favicon\.svg|manifest\.webmanifest|_astro\/.+)$/;
/** The indexes of search and Diagnose. */
const index = /^(?:match\/(?:lookup\.json|(?:parts|summaries)\/.+)|search-index\/.+)$/;
const rest =
  /^(?:(?:.*\/)|ocr\/.+|codes\/all\.json|errors\/.+\/repro\.(?:sh|txt)|pagefind\/(?:(?:fragment|index|filter)\/.+|pagefind(?:-worker)?\.js|pagefind-entry\.json|.+\.(?:pf_meta|pagefind)))$/;

/**
 * Returns the group of a file of a build, by its path below the root of the site. Returns undefined
 * for files that no page needs on a device: feeds, share images, files for programs and files for
 * hosts.
 */
export function fileGroup(path: string): 'shell' | 'index' | 'rest' | undefined {
  if (shell.test(path)) return 'shell';
  if (index.test(path)) return 'index';
  return rest.test(path) ? 'rest' : undefined;
}
