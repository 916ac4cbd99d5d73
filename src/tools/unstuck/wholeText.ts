import { constants } from 'node:buffer';
import { UsageError } from './UsageError.ts';

/**
 * The pieces of a text as one.
 *
 * @throws UsageError if it is longer than a text can be
 */
export async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
    if (length > constants.MAX_STRING_LENGTH) {
      throw new UsageError(
        `The text is too long: at most ${constants.MAX_STRING_LENGTH} characters are read. Cut it to the part with the error, such as its last lines.`,
      );
    }
  }
  return parts.join('');
}
