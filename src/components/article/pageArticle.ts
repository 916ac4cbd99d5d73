/** The article on the page. */
interface PageArticle {
  readonly id: string;
  /** The message, and the display name of the tool. */
  readonly error: string;
  readonly tool: string;
  /** The day of the last review, such as `2026-11-21`. */
  readonly reviewed: string;
}

/** Reads the article of the page from its HTML. The id is empty if the page is not an article. */
export function pageArticle(): PageArticle {
  const text = (selector: string): string =>
    document.querySelector(selector)?.textContent.trim() ?? '';
  return {
    id: document.querySelector<HTMLElement>('[data-article]')?.dataset['article'] ?? '',
    error: text('.hero h1'),
    tool: text('.breadcrumbs li:last-child'),
    reviewed:
      document.querySelector<HTMLTimeElement>('.evidence a:last-of-type time')?.dateTime ?? '',
  };
}

/** Returns the quick fix and the fixes of the article on the page, in order. */
export function pageFixes(): (PagePart & { readonly element: HTMLElement })[] {
  return [...document.querySelectorAll<HTMLElement>('.quick-fix, .fix')].map((element) => ({
    id: element.id,
    title: element.querySelector(':is(h2, h4) > span')?.textContent.trim() ?? '',
    element,
  }));
}

/** An article or fix on the page, as the panels of its buttons need it. */
export interface PagePart {
  /** The id of the fix's element, for links to it; empty for the whole article. */
  readonly id: string;
  /** The title of the fix; empty for the whole article. */
  readonly title: string;
}
