/** How long the button says that it copied, in milliseconds. */
const shownFor = 2000;

/**
 * A block with a button that copies its text, or with `data-src` the text of that file of ours.
 * Without JavaScript there is no button.
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
    // What the button says from now on is heard, too.
    button.setAttribute('aria-live', 'polite');
    try {
      // A browser allows the clipboard right after the click, so the file comes as a promise.
      if (file)
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textOf(file) })]);
      else await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = 'Copied';
    } catch {
      // No permission, or no secure context: select it, so that Ctrl-C is all that is left to do.
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
