/** A size as people read it: `7.2 MB`. A megabyte is a million bytes, as on the label of a disk. */
export function formatSize(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
