/**
 * A fenced block of Markdown, whatever backticks it holds (CommonMark 0.31, 4.5).
 *
 * @param language what stands behind the opening fence; may be empty
 */
export function codeFence(text: string, language: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}
