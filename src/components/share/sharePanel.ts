import { linkFragment } from '../../domain/linkFragment.ts';
import { listValues } from '../values/listValues.ts';
import { pageArticle } from '../article/pageArticle.ts';
import { pageFixes } from '../article/pageFixes.ts';
import type { PagePart } from '../article/PagePart.ts';
import { pageValues } from '../values/pageValues.ts';
import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { copyText } from './copyText.ts';
import { fixMarkdown } from './fixMarkdown.ts';
import { partField } from './partField.ts';

/**
 * Ways to share an article, a section or a fix: its link, with the reader's values if they want
 * that; the system's share sheet where there is one; a fix as Markdown.
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
    const fragment = linkFragment(chosen(), withValues.checked ? values : {});
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
        // Rejected if the reader changes their mind: nothing has to be said then.
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
