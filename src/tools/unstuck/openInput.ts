import { createReadStream, existsSync, statSync } from 'node:fs';
import { UsageError } from './UsageError.ts';
import { usage } from './usage.ts';

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
