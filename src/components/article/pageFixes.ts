import type { PagePart } from './PagePart.ts';

/** The quick fix and the fixes of the article on the page, in their order. */
export function pageFixes(): (PagePart & { readonly element: HTMLElement })[] {
  return [...document.querySelectorAll<HTMLElement>('.quick-fix, .fix')].map((element) => ({
    id: element.id,
    title: element.querySelector('h2, h3')?.textContent.trim() ?? '',
    element,
  }));
}
