import { createElement } from '../site/dom.ts';
import type { SavedItem } from './savedItem.ts';
import { savedStore, saveProblem } from './savedStore.ts';

/** How long after the last keystroke a note is saved, in milliseconds. */
const saveDelay = 500;

let count = 0;

/** Creates the field for the note of a saved item. It saves the note while the user types. */
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
    // A field whose note is outdated must not overwrite a newer note of another tab.
    if (!typed) return;
    typed = false;
    const stored = savedStore.find(item);
    // If the item was removed in the meantime, here or in another tab, a note does not restore it.
    if (!stored || stored.note === area.value) return;
    const changed = new Date().toISOString();
    const problem = saveProblem(savedStore.put({ ...stored, note: area.value, changed }));
    status.textContent = problem ?? 'Note saved.';
    status.setAttribute('role', problem ? 'alert' : 'status');
  };
  area.addEventListener('input', () => {
    status.textContent = '';
    typed = true;
    addEventListener('pagehide', save);
    clearTimeout(timer);
    timer = window.setTimeout(save, saveDelay);
  });
  area.addEventListener('change', save);
  field.append(name, area, status);
  return field;
}

/** Shows on the “Save” button of an article or fix whether it is saved. */
export function markSaved(part: string, saved: boolean): void {
  const spans = document.querySelectorAll(
    `[data-part="${CSS.escape(part)}"] [data-action=save] > span`,
  );
  const texts = saved ? ['★', 'Saved'] : ['☆', 'Save'];
  for (const [index, span] of spans.entries()) span.textContent = texts[index] ?? '';
}
