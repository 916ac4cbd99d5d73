/** A line of a text: the index of its first character, and the index behind its last character. */
export type TextLine = readonly [from: number, to: number];

/**
 * Breaks a text in a fixed-width font into lines, at spaces where possible. A word that is wider
 * than a line is cut. The spaces at a break belong to no line.
 *
 * @param columns how many characters fit into a line
 */
export function wrapText(text: string, columns: number): TextLine[] {
  const lines: TextLine[] = [];
  let from = 0;
  while (from < text.length) {
    if (text[from] === ' ') {
      from += 1;
      continue;
    }
    const fits = Math.min(from + columns, text.length);
    const space = fits < text.length ? text.lastIndexOf(' ', fits) : fits;
    let to = space > from ? space : fits;
    const next = to;
    while (text[to - 1] === ' ') to -= 1;
    lines.push([from, to]);
    from = next;
  }
  return lines;
}
