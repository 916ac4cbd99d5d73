import { adoptStyles, createButton, createElement } from '../site/dom.ts';

const texts = {
  changed: 'This page was updated since you opened it.',
  removed: 'This page was removed from the site since you opened it.',
} as const;

/** The styles are in this script, because most visits never show the note and pages have a size budget. */
const css = `
.update-note {
  position: fixed; inset: auto 0 0; z-index: 2; margin: 0; padding: .4rem 1.15rem max(.4rem, env(safe-area-inset-bottom));
  display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: center; justify-content: center;
  background: var(--surface); border-block-start: 1px solid var(--line);
}
.update-note p { margin: 0; text-align: center }
.update-note button {
  min-block-size: 2.75rem; padding: .2rem .9rem; border: 1px solid var(--line);
  border-radius: var(--radius); background: none; color: var(--accent);
}
@media print { .update-note { display: none } }
`;

/**
 * Tells the user that the open page was updated or removed. The page reloads only if the user asks
 * for it.
 */
export function updateNote(state: keyof typeof texts): void {
  document.querySelector('.update-note')?.remove();
  adoptStyles(css);
  const note = createElement('section');
  note.className = 'update-note';
  note.setAttribute('aria-label', 'Update');
  const text = createElement('p');
  text.setAttribute('role', 'status');
  const reload = createButton('Reload', () => location.reload());
  const later = createButton('Not now', () => {
    note.remove();
    document.getElementById('main')?.focus({ preventScroll: true });
  });
  note.append(text, reload, later);
  document.body.append(note);
  // Screen readers announce text that is added to a live region, not the text that it starts with.
  requestAnimationFrame(() => (text.textContent = texts[state]));
}
