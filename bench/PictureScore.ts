/** What was counted over the pictures of a kind. */
export interface PictureScore {
  readonly pictures: number;
  /** Pictures whose first answer is the article of the message. */
  readonly first: number;
  /** Those of them in which the matcher called the answer exact or likely. */
  readonly sure: number;
  /** Words of the messages, as separated by spaces, and those of them that were read letter by letter. */
  readonly words: number;
  readonly wordsRead: number;
  /** What went wrong, for a look at it. */
  readonly wrong: readonly { readonly id: string; readonly got: string; readonly text: string }[];
}
