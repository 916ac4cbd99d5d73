import { button } from '../site/button.ts';
import { togglePanel } from './togglePanel.ts';

/**
 * A button that opens a panel below its row, and folds it.
 *
 * @param load makes the panel; what it needs is fetched only then
 */
export function panelButton(
  text: string,
  load: (own: HTMLButtonElement) => Promise<HTMLElement>,
): HTMLButtonElement {
  const made = button(text, (own) => void togglePanel(own, () => load(own)));
  made.setAttribute('aria-expanded', 'false');
  return made;
}
