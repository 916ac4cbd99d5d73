/** How long the button shows the result, in milliseconds. */
const shownFor = 2000;

/**
 * A block with a button that copies its text. With `data-src`, the button copies the text of that
 * file of this site. Without JavaScript there is no button.
 */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const source = this.querySelector('code, pre, a');
    if (!source || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small-button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void this.copy(button, source));
    this.append(button);
  }

  private async copy(button: HTMLButtonElement, source: Element): Promise<void> {
    const file = this.dataset['src'];
    // From now on, screen readers announce the text of the button.
    button.setAttribute('aria-live', 'polite');
    try {
      // Browsers allow the clipboard only right after the click, so it gets the file as a promise.
      if (file)
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textOf(file) })]);
      else await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = 'Copied';
    } catch {
      // No permission, or no secure context. Select the text, so that the user only has to press Ctrl-C.
      if (file) button.textContent = 'Open the file instead';
      else {
        getSelection()?.selectAllChildren(source);
        button.textContent = 'Selected: press Ctrl-C';
      }
    }
    setTimeout(() => {
      button.removeAttribute('aria-live');
      button.textContent = 'Copy';
    }, shownFor);
  }
}

async function textOf(file: string): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: the server answered ${response.status}.`);
  return response.text();
}
