/**
 * Words that do not tell one error from another, though searches contain them. Some are verbs of
 * daily work.
 */
const generic = new Set(
  `a about after again all an and any are as at be because before but by can cannot cant could did do does doing done
  dont for from get gets getting had has have how i if in into is isnt it its keep keeps me my no not of off on once only
  or out over so some still stop suddenly than that the their then there this to too trying up use used uses using was
  what when where which while who why will with without wont you your
  error errors err exception exceptions warning fatal fail fails failed failing failure failures fix fixed fixes fixing
  problem problems issue issues bug trouble troubleshoot troubleshooting solve solved solution help debug resolve
  message messages code output log logs crash crashes crashed broken break breaks broke work works working doesnt
  build builds building built run runs running start starts starting started launch open opens install installs installing
  installed setup update upgrade deploy deploying command commands cli app application program project file files
  linux mac macos windows ubuntu debian version latest new ci`.split(/\s+/),
);

/**
 * Returns the words of a text that can tell one error from another, in lower case.
 *
 * @param tool the tool's names, which all of its articles have in common
 */
export function significantWords(text: string, tool: readonly string[]): string[] {
  const names = new Set(tool.flatMap(wordsOf));
  return wordsOf(text).filter((word) => !generic.has(word) && !names.has(word));
}

/** `can’t` is one word, `ERR_CONNECTION_REFUSED` is three. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
