/** Whether a line has a word that errors are told with. */
export function looksLikeError(line: string): boolean {
  return /error|fail|fatal|exception|denied|refused|cannot|could not|not found|invalid|warning|panic/i.test(
    line,
  );
}
