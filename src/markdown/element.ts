import type { Element } from 'hast';

/** An element with text in it, and a class if one is given. */
export function hastElement(tagName: string, className: string | undefined, text: string): Element {
  const properties = className ? { className: [className] } : {};
  return { type: 'element', tagName, properties, children: [{ type: 'text', value: text }] };
}
