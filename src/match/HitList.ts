/** The tokens of a text that some template contains, in the order of the text: one column a property. */
export interface TokenHits {
  readonly length: number;
  /** The vocabulary number of each token. */
  readonly ids: Int32Array;
  /** Where each token starts and ends in the text, in UTF-16 units, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of each token among all tokens of the text, known or not, from 1. */
  readonly tokenIndex: Int32Array;
  /** The number of the token's line, from 0. A line end written as `\n` counts too. */
  readonly lineIndex: Int32Array;
  /** 1 for a token that differs from the vocabulary's word by a typo, else 0. */
  readonly typos: Uint8Array;
}

/** Hits in columns that grow. A long log has millions of tokens, and an object for each is slow. */
export class TokenHitList implements TokenHits {
  length = 0;
  ids = new Int32Array(1024);
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  tokenIndex = new Int32Array(1024);
  lineIndex = new Int32Array(1024);
  typos = new Uint8Array(1024);

  /** Appends a token. The parameters are the columns of `Hits`, in their order. */
  add(
    id: number,
    start: number,
    end: number,
    tokenIndex: number,
    lineIndex: number,
    typo: 0 | 1,
  ): void {
    const row = this.length;
    if (row === this.ids.length) this.grow();
    this.ids[row] = id;
    this.starts[row] = start;
    this.ends[row] = end;
    this.tokenIndex[row] = tokenIndex;
    this.lineIndex[row] = lineIndex;
    this.typos[row] = typo;
    this.length = row + 1;
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
    this.tokenIndex = longer(this.tokenIndex);
    this.lineIndex = longer(this.lineIndex);
    const typos = new Uint8Array(this.typos.length * 2);
    typos.set(this.typos);
    this.typos = typos;
  }
}
