/** Sizes in bytes after brotli at its highest quality, as a static host sends them. */
export const budgets = {
  /** Ten segments of 1,460 bytes: what a server may send before the first answer (RFC 6928). */
  articleHtml: 14_600,
  /** The share of articles that have to keep it. */
  articleShare: 0.95,
  /** No article is larger than this. */
  articleHtmlMost: 18_000,
  /** All scripts that an article's page loads by itself. */
  script: 12_000,
} as const;
