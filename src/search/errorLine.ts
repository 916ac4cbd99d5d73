import { looksLikeError } from '../match/index.ts';

/** The longest line of a text that looks like an error, or else its longest line: what one would search for. */
export function errorLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const errors = lines.filter(looksLikeError);
  return (errors.length > 0 ? errors : lines).reduce(
    (longest, line) => (line.length > longest.length ? line : longest),
    '',
  );
}
