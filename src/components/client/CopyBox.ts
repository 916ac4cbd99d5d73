/** How long the button says that it copied, in milliseconds. */
const shownFor = 2000;

/** A block with a button that copies its text. Without JavaScript there is no button. */
export class CopyBox extends HTMLElement {
  connectedCallback(): void {
    const source = this.querySelector('code, pre');
    if (!source || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void this.copy(button, source));
    this.append(button);
  }

  private async copy(button: HTMLButtonElement, source: Element): Promise<void> {
    const text = source.textContent.trim();
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      // No permission, or no secure context: select it, so that Ctrl-C is all that is left to do.
      getSelection()?.selectAllChildren(source);
      button.textContent = 'Selected: press Ctrl-C';
    }
    setTimeout(() => (button.textContent = 'Copy'), shownFor);
  }
}
