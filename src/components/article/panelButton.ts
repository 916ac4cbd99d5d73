import { createButton } from '../site/button.ts';
import { toggleDisclosure } from './togglePanel.ts';

/**
 * A button that opens a panel below its row, and folds it.
 *
 * @param load makes the panel; what it needs is fetched only then
 */
export function disclosureButton(
  text: string,
  load: (own: HTMLButtonElement) => Promise<HTMLElement>,
): HTMLButtonElement {
  const made = createButton(text, (own) => void toggleDisclosure(own, () => load(own)));
  made.setAttribute('aria-expanded', 'false');
  return made;
}
