/** Code within a line of Markdown, whatever backticks it holds (CommonMark 0.31, 6.1). */
export function codeSpan(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + pad + line + pad + fence;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
