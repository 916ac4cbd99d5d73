/** The words of an address that does not exist, as a query: `/errors/git/not-a-repo/` is `git not a repo`. */
export function queryFromUrl(path: string): string {
  let text = path;
  try {
    text = decodeURIComponent(path);
  } catch {
    // A stray percent sign: the words are good enough as they stand.
  }
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && word !== 'errors');
  return words.join(' ');
}
