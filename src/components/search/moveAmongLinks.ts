/**
 * Moves the focus with the arrow keys: from a field into the links below it, among them, and back.
 *
 * @param field the field; from one of several lines only the arrow down leads out
 */
export function moveAmongLinks(
  event: KeyboardEvent,
  field: HTMLInputElement | HTMLTextAreaElement,
  content: HTMLElement,
): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...content.querySelectorAll<HTMLElement>('li a')];
  const writing = event.target === field && field.localName === 'textarea';
  const inSelect = event.target instanceof HTMLSelectElement;
  if (!step || links.length === 0 || inSelect || (writing && step !== 1)) return;
  event.preventDefault();
  const next = links.indexOf(document.activeElement as HTMLElement) + step;
  (next < 0 ? field : links[Math.min(next, links.length - 1)])?.focus();
}
