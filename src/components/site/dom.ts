/** Makes an element with a text in it, set as text whatever it holds. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A button that does something, with a text. */
export function createButton(
  text: string,
  act: (own: HTMLButtonElement) => void,
): HTMLButtonElement {
  const made = createElement('button', text);
  made.type = 'button';
  made.addEventListener('click', () => act(made));
  return made;
}

/**
 * Adds a style sheet to the page. Made by script, it costs the HTML nothing, and a content security
 * policy allows it: https://github.com/WICG/construct-stylesheets/issues/98
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** A sentence of a brief as nodes: what stands between backticks is code. */
export function renderInlineCode(text: string): (Node | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? createElement('code', part) : part));
}

/** Whether a value read from JSON is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
