/**
 * A line of text for Markdown in which nothing is markup: what could begin any gets a backslash.
 * Every ASCII punctuation mark may have one (CommonMark 0.31, 2.4); these are the ones that need it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(\s*)(\d{0,9})(#{1,6}|[+.)]|[=-]+)(?=\s|$)/, '$1$2\\$3');
}
