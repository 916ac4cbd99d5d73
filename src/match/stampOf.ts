import { sharedShapeLength } from './sharedShape.ts';

/**
 * The prefix, such as a timestamp, that a job, logger or container put before a line and the next one.
 *
 * @param before the line up to the message's first word, which may include a value
 * @param next the next line
 */
export function timestampPrefix(before: string, next: string): string {
  const shared = before.slice(0, sharedShapeLength(before, next)[0]);
  // Words that start alike do not belong to the prefix.
  return /^.*[\s\]|:>]/s.exec(shared)?.[0] ?? '';
}
