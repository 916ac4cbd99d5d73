import { secretPatterns } from './secretPatterns.ts';

/**
 * Removes secrets and personal data from a text: tokens, keys, passwords in URLs, email and IP
 * addresses, names of home folders. A name in brackets such as `[token]` replaces each. Everything
 * that is offered for sharing or put into a link passes through here first. It removes too much
 * rather than too little.
 */
export function redact(text: string): string {
  return secretPatterns.reduce(
    (redacted, { pattern, replacement }) => redacted.replace(pattern, replacement),
    text,
  );
}
