/** How long the button says that it copied, in milliseconds. */
const shownFor = 2000;

/**
 * A block with a button that copies its text, or with `data-src` the text of that file of ours.
 * Without JavaScript there is no button.
 */
export class CopyBox extends HTMLElement {
  connectedCallback(): void {
    const source = this.querySelector('code, pre, a');
    if (!source || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void this.copy(button, source));
    this.append(button);
  }

  private async copy(button: HTMLButtonElement, source: Element): Promise<void> {
    const file = this.dataset['src'];
    try {
      // A browser allows the clipboard right after the click, so the file comes as a promise.
      if (file) {
        const text = fetch(file).then((response) =>
          response.ok ? response.text() : Promise.reject(new Error(file)),
        );
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      } else await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = 'Copied';
    } catch {
      // No permission, or no secure context: select it, so that Ctrl-C is all that is left to do.
      if (file) button.textContent = 'Open the file instead';
      else {
        getSelection()?.selectAllChildren(source);
        button.textContent = 'Selected: press Ctrl-C';
      }
    }
    setTimeout(() => (button.textContent = 'Copy'), shownFor);
  }
}
