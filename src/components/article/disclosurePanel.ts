import { adoptStyles, createButton, createElement } from '../site/dom.ts';

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

let styles: Promise<void> | undefined;

/**
 * Shows below a row of buttons what one of them opens, or folds it. Only one is open in a row; Escape
 * folds it, and the focus goes back to its button.
 *
 * @param load makes the panel; what it needs is fetched only then
 */
async function toggleDisclosure(
  opener: HTMLButtonElement,
  load: () => Promise<HTMLElement>,
): Promise<void> {
  const host = opener.closest<HTMLElement>('.article-actions');
  if (!host) return;
  const isOpen = (): boolean => opener.getAttribute('aria-expanded') === 'true';
  const fold = (): void => {
    for (const other of host.querySelectorAll('[aria-expanded]'))
      other.setAttribute('aria-expanded', 'false');
    const panel = host.querySelector('.action-panel');
    // A field that loses the focus saves what was typed; one that is removed with it does not.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && panel?.contains(activeElement))
      activeElement.blur();
    panel?.remove();
  };
  const open = !isOpen();
  fold();
  if (!open) return;
  opener.setAttribute('aria-expanded', 'true');
  const panel: HTMLElement = await Promise.all([load(), styled()])
    .then(([made]) => made)
    .catch(() => {
      const fault = createElement('div');
      const message = createElement(
        'p',
        'This part of the page could not be loaded. Check the connection, then reload the page.',
      );
      message.setAttribute('role', 'alert');
      fault.append(message);
      return fault;
    });
  if (!isOpen()) return;
  panel.classList.add('action-panel');
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    fold();
    opener.focus();
  });
  const status = panel.querySelector('[role=status]');
  const said = [...(status?.childNodes ?? [])];
  status?.replaceChildren();
  host.append(panel);
  // A screen reader says what changes in a live region, not what one comes with.
  requestAnimationFrame(() => {
    if (status?.childNodes.length === 0) status.append(...said);
  });
}

/** Loads the style sheet of the panels, once. */
function styled(): Promise<void> {
  styles ??= import('./action-panel.css?inline')
    .then(({ default: css }) => adoptStyles(css))
    .catch((error: unknown) => {
      // The next panel tries again.
      styles = undefined;
      throw error;
    });
  return styles;
}
