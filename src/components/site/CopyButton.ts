/** How long the button shows the result, in milliseconds. */
const shownFor = 2000;

/**
 * A block with a button that copies its text. With `data-src`, the button copies the text of that
 * file of this site. Without JavaScript there is no button.
 */
export class CopyButton extends HTMLElement {
  connectedCallback(): void {
    const source = this.querySelector('code') ?? this.querySelector('pre, a');
    if (!source || this.querySelector('button')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'small-button';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void this.copy(button, source));
    // The user's values change a command, and with it the name of its button.
    button.addEventListener('focus', () => this.name(button, source));
    this.name(button, source);
    this.append(button);
  }

  /** Names the button by what it copies, as a page has many of them. */
  private name(button: HTMLButtonElement, source: Element): void {
    if (button.textContent === 'Copy')
      button.setAttribute('aria-label', `Copy: ${short(source.textContent)}`);
  }

  /**
   * Returns what the button copies. In a command that needs the user's own value, a place without one
   * becomes `<name>`, which no shell runs. Of a diff, the new lines are copied.
   */
  private copiedText(source: Element): string {
    if (this.dataset['diff'] !== undefined)
      return source.textContent
        .split('\n')
        .flatMap((line) => (line.startsWith('-') ? [] : [line.replace(/^[+ ]/, '')]))
        .join('\n')
        .trim();
    if (this.dataset['own'] === undefined) return source.textContent.trim();
    const copy = document.createElement('code');
    copy.append(source.cloneNode(true));
    for (const example of examplesIn(copy))
      example.textContent = `<${example.dataset['value'] ?? ''}>`;
    return copy.textContent.trim();
  }

  /** Says below the command which examples it was copied with, and leads to the place of the first. */
  private nameExamples(source: Element): void {
    this.querySelector('.copy-note')?.remove();
    const examples = examplesIn(source);
    const [first] = examples;
    if (!first) return;
    const names = [...new Set(examples.map(({ dataset }) => dataset['value'] ?? ''))];
    const shown = (name: string): string =>
      this.dataset['own'] === undefined
        ? `${name} ${examples.find(({ dataset }) => dataset['value'] === name)?.textContent ?? ''}`
        : `<${name}>`;
    const note = document.createElement('p');
    note.className = 'copy-note';
    note.setAttribute('role', 'status');
    const own = document.createElement('button');
    own.type = 'button';
    own.textContent = 'Type yours';
    own.addEventListener('click', () => first.focus());
    const list = names.map(shown).join(', ');
    note.append(
      this.dataset['own'] === undefined
        ? `Copied with ${list}, the example. `
        : `Copied with ${list} in place of your own value, so that it does not run yet. `,
      own,
    );
    this.append(note);
  }

  private async copy(button: HTMLButtonElement, source: Element): Promise<void> {
    const file = this.dataset['src'];
    // From now on, screen readers announce the text of the button.
    button.setAttribute('aria-live', 'polite');
    button.removeAttribute('aria-label');
    try {
      // Browsers allow the clipboard only right after the click, so it gets the file as a promise.
      if (file)
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': textOf(file) })]);
      else await navigator.clipboard.writeText(this.copiedText(source));
      button.textContent = 'Copied';
      this.nameExamples(source);
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
      this.name(button, source);
    }, shownFor);
  }
}

/** Returns the examples of values in a command, without the values of the user. */
function examplesIn(command: Element): HTMLElement[] {
  return [...command.querySelectorAll<HTMLElement>('[data-value]:not(.filled)')];
}

/** Returns the start of a text, for the name of a button. */
function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

async function textOf(file: string): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: the server answered ${response.status}.`);
  return response.text();
}
