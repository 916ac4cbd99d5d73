import { createElement } from '../site/element.ts';

/** Lets the browser download a JSON text as a file. Nothing is sent: the file is made in the page. */
export function downloadText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
