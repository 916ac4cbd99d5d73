/** Marks the cause in "Which cause is yours?". */
export function markCause(id: string): void {
  const cause = document.getElementById(`cause-${id}`);
  if (!cause || cause.classList.contains('yours')) return;
  cause.classList.add('yours');
  const note = document.createElement('p');
  note.textContent = 'Your message points to this one';
  cause.prepend(note);
}
