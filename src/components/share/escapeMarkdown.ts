/**
 * Text for within a line of Markdown, where it is no markup: what could begin any gets a backslash.
 * Every ASCII punctuation mark may have one (CommonMark 0.31, 2.4); these are the ones that need it.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~&]/g, '\\$&');
}
