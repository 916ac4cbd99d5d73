/** The revision of a file, as `revisionOf` computes it, and its size in bytes. */
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
