import { linkFragment } from '../../domain/urls.ts';
import { CauseCards, ruledOutName } from '../article/CauseCards.ts';
import { pageArticle, pageFixes, type PagePart } from '../article/pageArticle.ts';
import { createButton, createElement } from '../site/dom.ts';
import { listValues, pageValues } from '../values/commandValues.ts';
import { fixMarkdown } from './markdown.ts';

/**
 * Creates the panel to share an article, section or fix. Users can copy its link, with their values if
 * they choose so, open the share dialog of the system if there is one, or copy a fix as Markdown.
 */
export function sharePanel(part: PagePart): HTMLElement {
  const panel = createElement('div');
  const { error } = pageArticle();
  const values = pageValues();
  const field = part.id === '' ? partField() : undefined;
  const link = createElement('input');
  link.readOnly = true;
  link.setAttribute('aria-label', 'Link');
  const withValues = createElement('input');
  withValues.type = 'checkbox';
  const status = createElement('p');
  status.setAttribute('role', 'status');
  const chosen = (): string => field?.select.value ?? part.id;
  const fix = (): HTMLElement | undefined => pageFixes().find(({ id }) => id === chosen())?.element;
  const markdown = createButton('Copy as Markdown', () => {
    const source = fix();
    if (source) void copyText(fixMarkdown(source, error, link.value), status);
  });
  const update = (): void => {
    const ruledOut = CauseCards.ruledOut().join(',');
    const fragment = linkFragment(chosen(), {
      ...(withValues.checked && values),
      ...(ruledOut !== '' && { [ruledOutName]: ruledOut }),
    });
    link.value = location.origin + location.pathname + fragment;
    markdown.hidden = !fix();
    status.replaceChildren();
  };
  const buttons = createElement('div');
  buttons.className = 'action-panel__buttons';
  buttons.append(createButton('Copy link', () => void copyText(link.value, status)));
  if ('share' in navigator)
    buttons.append(
      createButton('Share with an app…', () => {
        // The promise is rejected if the user cancels, which needs no message.
        navigator.share({ title: error, url: link.value }).catch(() => undefined);
      }),
    );
  buttons.append(markdown);
  if (field) panel.append(field.label);
  panel.append(link);
  if (Object.keys(values).length > 0) {
    const label = createElement('label');
    label.append(
      withValues,
      ` With my values (${listValues(values)}). Whoever has the link sees them.`,
    );
    panel.append(label);
  }
  panel.append(buttons, status);
  panel.addEventListener('change', update);
  update();
  return panel;
}

/** Creates the select for the part to share: the whole article, a fix or a section. */
export function partField(): { label: HTMLLabelElement; select: HTMLSelectElement } {
  const label = createElement('label', 'Part ');
  const select = createElement('select');
  const option = (id: string, title: string): HTMLOptionElement => {
    const element = createElement('option', title);
    element.value = id;
    return element;
  };
  const links = document.querySelectorAll<HTMLAnchorElement>('.toc a');
  const sections = [...links].map(({ hash, textContent }) => option(hash.slice(1), textContent));
  const fixes = createElement('optgroup');
  fixes.label = 'Fixes';
  const listed = pageFixes().filter(({ element: { className } }) => className === 'fix');
  fixes.append(...listed.map(({ id, title }) => option(id, title)));
  select.append(option('', 'The whole article'), fixes, ...sections);
  label.append(select);
  return { label, select };
}

/**
 * Copies a text, and reports that in the status. If the browser blocks the clipboard, shows and selects
 * the text, so that the user only has to press Ctrl-C.
 */
export async function copyText(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.replaceChildren('Copied.');
  } catch {
    const area = createElement('textarea', text);
    area.readOnly = true;
    area.rows = 4;
    area.setAttribute('aria-label', 'To copy');
    status.replaceChildren('The clipboard is not allowed here. Press Ctrl-C:', area);
    area.select();
  }
}
