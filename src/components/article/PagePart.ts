/** A part of an article's page that can be saved, shared and said to have worked. */
export interface PagePart {
  /** The id of its element, which is the fragment of links to it; empty for the whole article. */
  readonly id: string;
  /** The title of the fix; empty for the whole article. */
  readonly title: string;
}
