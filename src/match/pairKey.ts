/** The key of two neighbouring tokens. Vocabularies stay far below 2^21 tokens. */
export function pairKey(first: number, second: number): number {
  return first * 0x200000 + second;
}
