import { UsageError } from './UsageError.ts';

/** What is said of a wrong line. */
const expectedLine = 'Expected {"text": "…"} in each line.';

/**
 * The text of a line of JSONL.
 *
 * @param number of the line, from 1
 * @throws UsageError if the line has none
 */
export function jsonlText(line: string, number: number): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new UsageError(`Line ${number} is not JSON. ${expectedLine}`);
  }
  const text = (parsed as { text?: unknown } | null)?.text;
  if (typeof text !== 'string')
    throw new UsageError(`Line ${number} has no "text". ${expectedLine}`);
  return text;
}
