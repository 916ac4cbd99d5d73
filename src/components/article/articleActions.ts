import { adoptStyles, createElement } from '../site/dom.ts';
import { storage } from '../site/storage.ts';
import actions from './article-actions.css?inline';
import { disclosureButton } from './disclosurePanel.ts';
import { pageArticle, pageFixes, type PagePart } from './pageArticle.ts';

/**
 * Adds to an article what a script has to do: saving, sharing, "This fixed it", "Was this helpful?".
 * The style sheet of the page has kept their room, so nothing moves.
 */
export function articleActions(): void {
  const { id } = pageArticle();
  if (id === '') return;
  adoptStyles(actions);
  document.querySelector('.hero copy-box')?.after(actionBar({ id: '', title: '' }));
  for (const { element, ...part } of pageFixes()) element.append(actionBar(part));
  document.getElementById('fixes')?.append(helpfulRow());
  // Or the head has kept the room for "You were here before".
  const back = document.documentElement.dataset['returnVisit'] !== undefined;
  const known = (['saved', 'answers'] as const).some((key) =>
    storage.get(key)?.includes(`"${id}"`),
  );
  if (known || back)
    void import('./returnVisit.ts').then(({ restoreUserState }) => restoreUserState());
}

/**
 * The buttons of an article or a fix: it worked, save, share. What they open is loaded when it is
 * opened.
 */
function actionBar(part: PagePart): HTMLElement {
  const host = createElement('div');
  host.className = 'article-actions';
  host.dataset['part'] = part.id;
  const row = createElement('div');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', part.title || 'This article');
  if (part.id !== '') {
    const worked = disclosureButton('✓ This fixed it', async (own) =>
      (await import('../feedback/panels.ts')).workedPanel(part, own),
    );
    worked.dataset['action'] = 'worked';
    row.append(worked);
  }
  const save = disclosureButton('', async (own) =>
    (await import('../saved/savePanel.ts')).savePanel(part, own),
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

/** Two spans: on a narrow screen only the first is seen, and the second still heard. */
function iconAndLabel(icon: string, label: string): HTMLElement[] {
  const sign = createElement('span', icon);
  sign.setAttribute('aria-hidden', 'true');
  return [sign, createElement('span', label)];
}

/** "Was this helpful?" with its two answers. What they ask is loaded when it is opened. */
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
  host.append(row);
  return host;
}
