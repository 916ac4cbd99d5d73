import { adoptStyles, createButton, createElement } from '../site/dom.ts';

/**
 * Creates a button that opens and closes a panel below its row of buttons.
 *
 * @param load creates the panel; called each time that the panel opens
 */
export function disclosureButton(
  text: string,
  load: (opener: HTMLButtonElement) => Promise<HTMLElement>,
): HTMLButtonElement {
  const button = createButton(text, (opener) => void toggleDisclosure(opener, () => load(opener)));
  button.setAttribute('aria-expanded', 'false');
  return button;
}

let styles: Promise<void> | undefined;

/**
 * Opens or closes the panel of a button. Only one panel of a row is open at a time. Escape closes the
 * panel and moves the focus back to its button.
 *
 * @param load creates the panel; called only if the panel opens
 */
async function toggleDisclosure(
  opener: HTMLButtonElement,
  load: () => Promise<HTMLElement>,
): Promise<void> {
  const host = opener.closest<HTMLElement>('.article-actions');
  if (!host) return;
  const isOpen = (): boolean => opener.getAttribute('aria-expanded') === 'true';
  const close = (): void => {
    for (const other of host.querySelectorAll('[aria-expanded]'))
      other.setAttribute('aria-expanded', 'false');
    const panel = host.querySelector('.action-panel');
    // A field saves its text when it loses the focus, but not when it is removed while it has the
    // focus.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && panel?.contains(activeElement))
      activeElement.blur();
    panel?.remove();
  };
  const open = !isOpen();
  close();
  if (!open) return;
  opener.setAttribute('aria-expanded', 'true');
  const panel: HTMLElement = await Promise.all([load(), styled()])
    .then(([loaded]) => loaded)
    .catch(() => {
      const failed = createElement('div');
      const message = createElement(
        'p',
        'This part of the page could not be loaded. Check the connection, then reload the page.',
      );
      message.setAttribute('role', 'alert');
      failed.append(message);
      return failed;
    });
  if (!isOpen()) return;
  panel.classList.add('action-panel');
  panel.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    opener.focus();
  });
  const status = panel.querySelector('[role=status]');
  const content = [...(status?.childNodes ?? [])];
  status?.replaceChildren();
  // Behind its own row, so that the keyboard goes from the button into the panel.
  opener.parentElement?.after(panel);
  // Screen readers announce changes of a live region, not the text that it starts with.
  requestAnimationFrame(() => {
    if (status?.childNodes.length === 0) status.append(...content);
  });
}

/** Loads the style sheet of the panels, once. */
function styled(): Promise<void> {
  styles ??= import('./action-panel.css?inline')
    .then(({ default: css }) => adoptStyles(css))
    .catch((error: unknown) => {
      // The next panel that opens tries again.
      styles = undefined;
      throw error;
    });
  return styles;
}
