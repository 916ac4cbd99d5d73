import { existsSync, readFileSync, statSync } from 'node:fs';
import { textEncoding } from '../../search/diagnose/textEncoding.ts';
import { UsageError } from './UsageError.ts';
import { usage } from './usage.ts';

/** A message has spaces or is a code; a path that does not exist is a slip. */
const looksLikePath = /^\S*[/\\]\S*$|^\S+\.(?:log|txt|out|json|jsonl)$/;

/**
 * The text that `unstuck` was asked about.
 *
 * @param given a file, the message itself, or `-` or nothing for standard input
 * @param readInput reads standard input; undefined where that is a terminal
 * @throws UsageError if there is no such text
 */
export async function inputText(
  given: string | undefined,
  readInput: (() => Promise<string>) | undefined,
): Promise<string> {
  if (given === undefined || given === '-') {
    if (!readInput) throw new UsageError(`Expected a file, a message or piped input.\n\n${usage}`);
    return readInput();
  }
  if (existsSync(given)) {
    if (statSync(given).isDirectory())
      throw new UsageError(`${given} is a folder. Name a file in it.`);
    const bytes = readFileSync(given);
    return new TextDecoder(textEncoding(bytes)).decode(bytes);
  }
  if (looksLikePath.test(given)) throw new UsageError(`There is no file ${given}.`);
  return given;
}
