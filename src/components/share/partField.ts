import { createElement } from '../site/element.ts';
import { pageFixes } from '../article/pageFixes.ts';

/** A choice of what of an article to share: all of it, one of its sections, one of its fixes. */
export function partField(): { label: HTMLLabelElement; select: HTMLSelectElement } {
  const label = createElement('label', 'Part ');
  const select = createElement('select');
  const option = (id: string, title: string): HTMLOptionElement => {
    const made = createElement('option', title);
    made.value = id;
    return made;
  };
  const links = document.querySelectorAll<HTMLAnchorElement>('.toc a');
  const sections = [...links].map(({ hash, textContent }) => option(hash.slice(1), textContent));
  const fixes = createElement('optgroup');
  fixes.label = 'Fixes';
  const own = pageFixes().filter(({ element: { className } }) => className === 'fix');
  fixes.append(...own.map(({ id, title }) => option(id, title)));
  select.append(option('', 'The whole article'), fixes, ...sections);
  label.append(select);
  return { label, select };
}
