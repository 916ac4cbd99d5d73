import { secretPatterns } from './secretPatterns.ts';

/**
 * Takes out of a text what may not leave the reader's hands: tokens, keys, passwords in addresses,
 * e-mail and IP addresses, names of home folders. What was there is named in square brackets.
 * Applied before anything is shown for sharing or put into a link. When in doubt, it takes out.
 */
export function redact(text: string): string {
  return secretPatterns.reduce(
    (redacted, { pattern, replacement }) => redacted.replace(pattern, replacement),
    text,
  );
}
