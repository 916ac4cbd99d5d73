/** The key of two tokens that stand side by side. Vocabularies stay far below 2^21 tokens. */
export function pairKey(first: number, second: number): number {
  return first * 0x200000 + second;
}
