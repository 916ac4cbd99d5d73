import { createElement } from '../site/element.ts';
import type { PagePart } from './PagePart.ts';
import { disclosureButton } from './panelButton.ts';

/**
 * The buttons of an article or a fix: it worked, save, share. What they open is loaded when it is
 * opened.
 */
export function actionBar(part: PagePart): HTMLElement {
  const host = createElement('div');
  host.className = 'article-actions';
  host.dataset['part'] = part.id;
  const row = createElement('div');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', part.title || 'This article');
  if (part.id !== '') {
    const worked = disclosureButton('✓ This fixed it', async (own) =>
      (await import('../feedback/workedPanel.ts')).workedPanel(part, own),
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
