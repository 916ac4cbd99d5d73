/** Rules out most hashes that are not in a set with one memory access (Bloom 1970, with one bit a hash). */
export class HashFilter {
  /** 2^18 bits, 32 KiB: they fit the L1 cache, and a vocabulary of thousands leaves most of them 0. */
  private readonly bits = new Uint32Array(1 << 13);

  /** Adds a hash to the set. */
  add(hash: number): void {
    const bit = bitOf(hash);
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** Whether a hash may be in the set: true for every hash that was added, and for a few others. */
  mayHave(hash: number): boolean {
    const bit = bitOf(hash);
    return (((this.bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  }
}

/** The bit of a hash: its last 18 bits, with higher ones mixed in. */
function bitOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & 0x3ffff;
}
