/** The article on the page. */
interface PageArticle {
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

/** The quick fix and the fixes of the article on the page, in their order. */
export function pageFixes(): (PagePart & { readonly element: HTMLElement })[] {
  return [...document.querySelectorAll<HTMLElement>('.quick-fix, .fix')].map((element) => ({
    id: element.id,
    title: element.querySelector('h2, h3')?.textContent.trim() ?? '',
    element,
  }));
}

/** A part of an article's page that can be saved, shared and said to have worked. */
export interface PagePart {
  /** The id of its element, which is the fragment of links to it; empty for the whole article. */
  readonly id: string;
  /** The title of the fix; empty for the whole article. */
  readonly title: string;
}
