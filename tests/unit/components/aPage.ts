import { vi } from 'vitest';

/** What a test does with a page in a DOM, in the words of a user. */

/** Text that would run, load or break something if it was ever taken for HTML. */
export const hostile =
  '<img src=x onerror="globalThis.ran=1">"\'&<script>globalThis.ran=1</script>';

/**
 * Replaces the page. Custom elements enter it with their content, as they do where a script comes
 * after the page's HTML.
 *
 * @param html the content of the body: the markup of the test itself, never a text that is tested
 * @param data the `data-` attributes of the root element, which a page's head sets
 */
export function page(html: string, data: Readonly<Record<string, string>> = {}): HTMLElement {
  const root = document.documentElement.dataset;
  for (const name of Object.keys(root)) delete root[name];
  Object.assign(root, data);
  const template = document.createElement('template');
  template.innerHTML = html;
  document.body.replaceChildren(template.content);
  return document.body;
}

/** The one element that fits. @throws if there is none */
export function find<Name extends keyof HTMLElementTagNameMap>(
  selector: Name,
): HTMLElementTagNameMap[Name];
export function find(selector: string): HTMLElement;
export function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector} in ${document.body.outerHTML}`);
  return found;
}

/** A button by its accessible name, or by its text. */
export function buttonOf(name: string, root: ParentNode = document): HTMLButtonElement {
  const all = [...root.querySelectorAll('button')];
  const found = all.find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name,
  );
  if (!found)
    throw new Error(`There is no button "${name}": ${all.map((one) => one.textContent).join()}`);
  return found;
}

/** Types into a field, as a whole. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses a key. @returns whether the browser would still act on it itself */
export function press(target: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean {
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
}

/** What a screen reader is told: the text of the first live region. */
export const said = (root: ParentNode = document): string =>
  root.querySelector('[role=status], [role=alert]')?.textContent.trim() ?? '';

/** Makes every access to the storage throw, as private modes and strict settings do. */
export function blockStorage(name: 'localStorage' | 'sessionStorage' = 'localStorage'): void {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal(name, { getItem: refuse, setItem: refuse, removeItem: refuse });
}
