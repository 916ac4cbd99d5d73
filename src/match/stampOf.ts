import { sharedShape } from './sharedShape.ts';

/**
 * What a job, a logger or a container has put before a line and before the next one alike.
 *
 * @param before what stands before the message on its first line, and perhaps a value that it begins with
 * @param next the line after it
 */
export function stampOf(before: string, next: string): string {
  const shared = before.slice(0, sharedShape(before, next)[0]);
  // Words that begin alike are not of it.
  return /^.*[\s\]|:>]/s.exec(shared)?.[0] ?? '';
}
