import { createElement } from '../site/dom.ts';
import type { SavedItem } from './savedItem.ts';
import { savedStore, saveProblem } from './savedStore.ts';

/** After this long without a key a note is saved, in milliseconds. */
const pause = 500;

let count = 0;

/** The note of a saved item, kept as one types. */
export function noteField(item: SavedItem, label: string): HTMLElement {
  const field = createElement('div');
  field.className = 'note-field';
  const name = createElement('label', label);
  const area = createElement('textarea', item.note);
  const status = createElement('small');
  area.id = `note-${(count += 1)}`;
  name.htmlFor = area.id;
  area.rows = 2;
  status.setAttribute('role', 'status');
  let timer = 0;
  let typed = false;
  const save = (): void => {
    clearTimeout(timer);
    removeEventListener('pagehide', save);
    // A field that shows an old note must not write it over a newer one.
    if (!typed) return;
    typed = false;
    const kept = savedStore.find(item);
    // Removed in the meantime, here or in another tab: a note does not bring it back.
    if (!kept || kept.note === area.value) return;
    const changed = new Date().toISOString();
    const fault = saveProblem(savedStore.put({ ...kept, note: area.value, changed }));
    status.textContent = fault ?? 'Note saved.';
    status.setAttribute('role', fault ? 'alert' : 'status');
  };
  area.addEventListener('input', () => {
    status.textContent = '';
    typed = true;
    addEventListener('pagehide', save);
    clearTimeout(timer);
    timer = window.setTimeout(save, pause);
  });
  area.addEventListener('change', save);
  field.append(name, area, status);
  return field;
}

/** Shows on the buttons of the page whether an article or fix is saved. */
export function markSaved(part: string, saved: boolean): void {
  const spans = document.querySelectorAll(
    `[data-part="${CSS.escape(part)}"] [data-action=save] > span`,
  );
  const texts = saved ? ['★', 'Saved'] : ['☆', 'Save'];
  for (const [index, span] of spans.entries()) span.textContent = texts[index] ?? '';
}
