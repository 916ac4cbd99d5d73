/**
 * Puts text between the comments `<!-- name:begin -->` and `<!-- name:end -->` of a Markdown file.
 *
 * @throws if the file has no such comments
 */
export function fillSection(markdown: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [from, to] = [markdown.indexOf(begin), markdown.indexOf(end)];
  if (from === -1 || to < from) {
    throw new Error(
      `Expected the lines "${begin}" and, below it, "${end}". Put them where the ${name} table belongs.`,
    );
  }
  return `${markdown.slice(0, from + begin.length)}\n\n${content}\n\n${markdown.slice(to)}`;
}
