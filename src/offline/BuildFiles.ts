/** What a file holds, as `revisionOf` has it, and its size in bytes. */
export type FileEntry = readonly [revision: string, bytes: number];

/** Files by their addresses below the root of the site: `errors/git/x/`, and an empty one for home. */
export type FileList = Readonly<Record<string, FileEntry>>;

/** All files of one build that can be kept on a device. */
export interface BuildFiles {
  /** What every page, search and Diagnose need: kept from the first visit on. */
  readonly core: FileList;
  /** What is kept once it was visited, or once everything is kept. */
  readonly rest: FileList;
}
