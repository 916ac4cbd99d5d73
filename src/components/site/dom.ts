/** Creates an element with a text. Markup in the text stays text. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Creates a button with a text. A click calls `act` with the button. */
export function createButton(
  text: string,
  act: (button: HTMLButtonElement) => void,
): HTMLButtonElement {
  const button = createElement('button', text);
  button.type = 'button';
  button.addEventListener('click', () => act(button));
  return button;
}

/**
 * Adds a style sheet to the page. A style sheet that a script adds is not part of the HTML, which has
 * a size budget, and the content security policy allows it:
 * https://github.com/WICG/construct-stylesheets/issues/98
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Returns a sentence of an article summary as nodes. Text between backticks becomes code.
 *
 * @example renderInlineCode('Run `git status`.') // ['Run ', <code>git status</code>, '.']
 */
export function renderInlineCode(text: string): (Node | string)[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? createElement('code', part) : part));
}

/** Tells whether a value from JSON is an object, not an array or null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
