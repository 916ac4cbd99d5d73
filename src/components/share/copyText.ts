import { createElement } from '../site/element.ts';

/**
 * Copies a text, and says so below. Where the clipboard is not allowed, the text is shown and selected,
 * so that Ctrl-C is all that is left to do.
 */
export async function copyText(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.replaceChildren('Copied.');
  } catch {
    const area = createElement('textarea', text);
    area.readOnly = true;
    area.rows = 4;
    area.setAttribute('aria-label', 'To copy');
    status.replaceChildren('The clipboard is not allowed here. Press Ctrl-C:', area);
    area.select();
  }
}
