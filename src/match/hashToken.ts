/** Adds a character to the hash of a token. The hash is a polynomial, so hashes of parts can be combined. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, hashBase) + code) | 0;
}

/** The base of the polynomial: odd, and far from the size of an alphabet. */
export const hashBase = 0x01000193;

/** The hash of a whole token in lower case. */
export function hashToken(token: string): number {
  let hash = 0;
  for (let index = 0; index < token.length; index += 1) {
    hash = hashStep(hash, token.charCodeAt(index));
  }
  return hash;
}
