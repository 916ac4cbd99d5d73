/**
 * A line of Markdown that is a paragraph, whatever it begins with: `1.`, `-` and `#` begin no list and
 * no heading (CommonMark 0.31, 4.1 to 4.3 and 5.2).
 *
 * @param line its text escaped by `escapeMarkdown`
 */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9}(?=[.)])|)(#{1,6}|[.)+]|[=-]+)(?=\s|$)/, '$1\\$2');
}
