// cspell:ignore ELIFECYCLE

/** The words by which a line shows that it reports an error. One alternative each: linear. */
const errorWords =
  /error|exception|fatal|fail|panic|cannot|can't|could ?n[o']t|unable|denied|refused|invalid|not found|no such|missing|unknown|emerg|crit|alert|warn|killed|unexpected|undefined/i;

/**
 * Whether a line contains a word that errors are reported with.
 *
 * @example looksLikeError('npm error code ELIFECYCLE') // true
 */
export function looksLikeError(line: string): boolean {
  return errorWords.test(line);
}
