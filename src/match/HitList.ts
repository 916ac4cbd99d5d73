/** The tokens of a text that some template has, in order. */
export interface Hits {
  readonly length: number;
  /** The vocabulary number of each. */
  readonly ids: Int32Array;
  /** Where each stands in the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many tokens of any kind are before it. */
  readonly places: Int32Array;
  /** How many line ends are before it, those written as `\n` included. */
  readonly breaks: Int32Array;
  /** 1 for a token that was only found by its likeness. */
  readonly slips: Uint8Array;
}

/** Hits in columns that grow: a long log has millions of tokens, and an object each would be slow. */
export class HitList implements Hits {
  length = 0;
  ids = new Int32Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  places = new Int32Array(1024);
  breaks = new Int32Array(1024);
  slips = new Uint8Array(1024);

  add(id: number, start: number, end: number, place: number, breaks: number, slip: number): void {
    const at = this.length;
    if (at === this.ids.length) this.grow();
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
    this.places[at] = place;
    this.breaks[at] = breaks;
    this.slips[at] = slip;
    this.length = at + 1;
  }

  private grow(): void {
    const longer = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const copy = new Int32Array(column.length * 2);
      copy.set(column);
      return copy;
    };
    this.ids = longer(this.ids);
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.places = longer(this.places);
    this.breaks = longer(this.breaks);
    const slips = new Uint8Array(this.slips.length * 2);
    slips.set(this.slips);
    this.slips = slips;
  }
}
