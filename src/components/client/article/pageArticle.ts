/** The article on the page. */
export interface PageArticle {
  readonly id: string;
  /** Its message, and its tool as people know it. */
  readonly error: string;
  readonly tool: string;
  /** The day of its review, as `2026-11-21`. */
  readonly reviewed: string;
}

/** Reads from the page which article it shows. */
export function pageArticle(): PageArticle {
  const text = (selector: string): string =>
    document.querySelector(selector)?.textContent.trim() ?? '';
  return {
    id: document.querySelector<HTMLElement>('your-values')?.dataset['id'] ?? '',
    error: text('.hero h1'),
    tool: text('.breadcrumbs li:last-child'),
    reviewed:
      document.querySelector<HTMLTimeElement>('.evidence a:last-of-type time')?.dateTime ?? '',
  };
}
