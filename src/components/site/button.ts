import { element } from './element.ts';

/** A button that does something, with a text. */
export function button(text: string, act: (own: HTMLButtonElement) => void): HTMLButtonElement {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', () => act(made));
  return made;
}
