/** An open-addressed map from token hashes to vocabulary numbers: one cache line per look-up. */
export class TokenTable {
  /** The number of slots is a power of two, so the last bits of a hash select its slot. */
  private keys = new Int32Array(2048);
  private values = new Int32Array(2048).fill(-1);
  private size = 0;

  /** The number of a hash, or -1. */
  get(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const value = this.values[slot] as number;
      if (value === -1 || this.keys[slot] === hash) return value;
      slot = (slot + 1) & mask;
    }
  }

  /** Adds a hash with its number. A hash that is already there keeps its first number. */
  add(hash: number, value: number): void {
    if (this.get(hash) !== -1) return;
    // At most a quarter of the slots is taken, so a look-up that finds nothing ends right away.
    if (this.size * 4 > this.keys.length) this.grow();
    const mask = this.keys.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.values[slot] !== -1) slot = (slot + 1) & mask;
    this.keys[slot] = hash;
    this.values[slot] = value;
    this.size += 1;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2).fill(-1);
    this.size = 0;
    values.forEach((value, slot) => {
      if (value !== -1) this.add(keys[slot] as number, value);
    });
  }
}
