import { constants } from 'node:buffer';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { decodedLog, NotTextError } from '../../search/diagnose/readLog.ts';
import { usage, UsageError } from './usage.ts';

/** A message has spaces or is a code; a path that does not exist is a slip. */
const looksLikePath = /^\S*[/\\]\S*$|^\S+\.(?:log|txt|out|json|jsonl)$/;

/** Bytes that are not read before somebody asks for them. */
export type Input = () => AsyncIterable<Uint8Array>;

/**
 * What `unstuck` was asked about.
 *
 * @param given a file, the message itself, or `-` or nothing for standard input
 * @param standard standard input; undefined where that is a terminal
 * @throws UsageError if there is no such input
 */
export function openInput(given: string | undefined, standard: Input | undefined): Input {
  if (given === undefined || given === '-') {
    if (!standard) throw new UsageError(`Expected a file, a message or piped input.\n\n${usage}`);
    return standard;
  }
  if (existsSync(given)) {
    if (statSync(given).isDirectory())
      throw new UsageError(`${given} is a folder. Name a file in it.`);
    return () => createReadStream(given);
  }
  if (looksLikePath.test(given)) throw new UsageError(`There is no file ${given}.`);
  return async function* () {
    yield Buffer.from(given);
  };
}

/**
 * Bytes as text, piece by piece.
 *
 * @throws UsageError if they are no text
 */
export async function* textPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  try {
    yield* decodedLog(bytes);
  } catch (error) {
    if (error instanceof NotTextError) throw new UsageError(error.message);
    throw error;
  }
}

/** The lines of a text that comes in pieces, each as soon as it is whole. */
export async function* textLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      yield [...open, piece.slice(from, end)].join('');
      open = [];
      from = end + 1;
    }
    open.push(piece.slice(from));
  }
  yield open.join('');
}

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
