import { stripVTControlCharacters } from 'node:util';

/** A place of this machine, and what a reader sees instead. */
export type Mask = readonly [from: string, to: string];

/** Output as it can be shown: without terminal escapes, and with the machine's own names masked. */
export function maskOutput(output: string, masks: readonly Mask[]): string {
  const plain = stripVTControlCharacters(output).replaceAll('\r\n', '\n');
  return masks.reduce(
    (text, [from, to]) => (from === '' ? text : text.replaceAll(from, to)),
    plain,
  );
}
