import { createElement } from './element.ts';

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
