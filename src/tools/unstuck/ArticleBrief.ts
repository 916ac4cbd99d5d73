/** What the command line prints of an article. It stands beside the index, by id. */
export interface ArticleBrief {
  readonly title: string;
  /** The steps of the quick fix in words, with their commands; placeholders as in the article. */
  readonly quickFix: readonly { readonly text: string; readonly commands: readonly string[] }[];
  /** The address of the page. */
  readonly url: string;
}
