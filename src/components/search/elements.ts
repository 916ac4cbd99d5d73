import { createElement } from '../site/dom.ts';

// The elements that all lists of a search box are made of.

/** Creates a link to a page of this site. */
export function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = createElement('a', text);
  link.href = path;
  return link;
}

/** Creates a group of results with a heading. */
export function resultGroup(heading: string, items: readonly HTMLLIElement[]): HTMLElement {
  const group = createElement('div');
  group.className = 'result-group';
  const list = createElement('ol');
  list.append(...items);
  group.append(createElement('h2', heading), list);
  return group;
}
