import { button } from '../button.ts';
import { element } from '../element.ts';
import type { PagePart } from './PagePart.ts';
import { togglePanel } from './togglePanel.ts';

/**
 * The buttons of an article or a fix: it worked, save, share. What they open is loaded when it is
 * opened.
 */
export function actionRow(part: PagePart): HTMLElement {
  const host = element('div');
  host.className = 'acts';
  host.dataset['part'] = part.id;
  const row = element('div');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', part.title || 'This article');
  if (part.id !== '') {
    const worked = button(
      '✓ This fixed it',
      (own) =>
        void togglePanel(own, async () =>
          (await import('../feedback/workedPanel.ts')).workedPanel(part, own),
        ),
    );
    worked.dataset['act'] = 'worked';
    worked.setAttribute('aria-expanded', 'false');
    row.append(worked);
  }
  const save = button(
    '',
    (own) =>
      void togglePanel(own, async () =>
        (await import('../saved/savePanel.ts')).savePanel(part, own),
      ),
  );
  save.dataset['act'] = 'save';
  save.append(...iconAndLabel('☆', 'Save'));
  const share = button(
    '',
    (own) =>
      void togglePanel(own, async () => (await import('../share/sharePanel.ts')).sharePanel(part)),
  );
  share.dataset['act'] = 'share';
  share.append(...iconAndLabel('↗', 'Share'));
  for (const one of [save, share]) one.setAttribute('aria-expanded', 'false');
  row.append(save, share);
  host.append(row);
  return host;
}

/** Two spans: on a narrow screen only the first is seen, and the second still heard. */
function iconAndLabel(icon: string, label: string): HTMLElement[] {
  const sign = element('span', icon);
  sign.setAttribute('aria-hidden', 'true');
  return [sign, element('span', label)];
}
