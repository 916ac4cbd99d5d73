/** Reads the line numbers of a code fence: `{2,5-6}` is 2, 5 and 6. No braces: none. */
export function parseLineNumbers(meta: string): Set<number> {
  const list = /\{([\d,\s-]+)\}/.exec(meta)?.[1] ?? '';
  const lines = new Set<number>();
  for (const part of list.split(',')) {
    const [from, to] = part.split('-').map(Number);
    if (!from) continue;
    for (let line = from; line <= (to ?? from); line += 1) lines.add(line);
  }
  return lines;
}
