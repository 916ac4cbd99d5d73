import { createElement } from '../site/element.ts';
import { disclosureButton } from './panelButton.ts';

/** "Was this helpful?" with its two answers. What they ask is loaded when it is opened. */
export function helpfulRow(): HTMLElement {
  const host = createElement('div');
  host.className = 'article-actions article-actions--helpful';
  const row = createElement('div');
  const question = createElement('b', 'Was this helpful?');
  question.id = 'helpful';
  row.setAttribute('role', 'group');
  row.setAttribute('aria-labelledby', question.id);
  const answers = [true, false].map((helpful) =>
    disclosureButton(helpful ? 'Yes' : 'No', async () =>
      (await import('../feedback/helpfulPanel.ts')).helpfulPanel(helpful),
    ),
  );
  row.append(question, ...answers);
  host.append(row);
  return host;
}
