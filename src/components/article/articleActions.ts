import { adoptStyles, createElement } from '../site/dom.ts';
import { storage } from '../site/storage.ts';
import actions from './article-actions.css?inline';
import { disclosureButton } from './disclosurePanel.ts';
import { pageArticle, pageFixes, type PagePart } from './pageArticle.ts';

/**
 * Adds the buttons of an article that need a script: “Save”, “Share”, “This fixed it” and “Was this
 * helpful?”. The style sheet reserves their space, so nothing moves.
 */
export function articleActions(): void {
  const { id } = pageArticle();
  if (id === '') return;
  adoptStyles(actions);
  document.querySelector('.tools')?.prepend(actionBar({ id: '', title: '' }));
  for (const { element, ...part } of pageFixes()) element.append(actionBar(part));
  document.querySelector('.article-end')?.append(helpfulRow());
  // The script in the head has reserved space for “You were here before”.
  const returnVisit = document.documentElement.dataset['returnVisit'] !== undefined;
  const stored = (['saved', 'answers'] as const).some((key) =>
    storage.get(key)?.includes(`"${id}"`),
  );
  if (stored || returnVisit)
    void import('./returnVisit.ts').then(({ restoreUserState }) => restoreUserState());
}

/**
 * Creates the buttons of an article or fix: “This fixed it” (only of a fix), “Save” and “Share”. A
 * panel loads when the user opens it.
 */
function actionBar(part: PagePart): HTMLElement {
  const host = createElement('div');
  host.className = 'article-actions';
  host.dataset['part'] = part.id;
  const row = createElement('div');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', part.title || 'This article');
  if (part.id !== '') {
    const worked = disclosureButton('✓ This fixed it', async (button) =>
      (await import('../feedback/panels.ts')).workedPanel(part, button),
    );
    worked.dataset['action'] = 'worked';
    row.append(worked);
  }
  const save = disclosureButton('', async (button) =>
    (await import('../saved/savePanel.ts')).savePanel(part, button),
  );
  save.dataset['action'] = 'save';
  save.append(...iconAndLabel('☆', 'Save'));
  const share = disclosureButton('', async () =>
    (await import('../share/sharePanel.ts')).sharePanel(part),
  );
  share.dataset['action'] = 'share';
  share.append(...iconAndLabel('↗', 'Share'));
  row.append(save, share);
  host.append(row);
  return host;
}

/** Creates two spans. Narrow screens show only the icon, and screen readers read only the label. */
function iconAndLabel(icon: string, label: string): HTMLElement[] {
  const iconSpan = createElement('span', icon);
  iconSpan.setAttribute('aria-hidden', 'true');
  return [iconSpan, createElement('span', label)];
}

/**
 * Creates “Was this helpful?” with its two answers, “Report a mistake” and “Copy as Markdown”. Their
 * panels load when the user opens them.
 */
function helpfulRow(): HTMLElement {
  const host = createElement('div');
  host.className = 'article-actions article-actions--helpful';
  const row = createElement('div');
  const question = createElement('b', 'Was this helpful?');
  question.id = 'helpful';
  row.setAttribute('role', 'group');
  row.setAttribute('aria-labelledby', question.id);
  const answers = [true, false].map((helpful) =>
    disclosureButton(helpful ? 'Yes' : 'No', async () =>
      (await import('../feedback/panels.ts')).helpfulPanel(helpful),
    ),
  );
  row.append(question, ...answers);
  const more = createElement('div');
  more.setAttribute('role', 'group');
  more.setAttribute('aria-label', 'Report or copy');
  more.append(
    disclosureButton('Report a mistake', async () =>
      (await import('../feedback/reportPanel.ts')).reportPanel(),
    ),
    disclosureButton('Copy as Markdown', async () =>
      (await import('../share/articleMarkdown.ts')).articleMarkdownPanel(),
    ),
  );
  host.append(row, more);
  return host;
}
