/** Marks the cause in "Which cause is yours?". */
export function markCause(id: string): void {
  const cause = document.getElementById(`cause-${id}`);
  if (!cause || cause.classList.contains('causes__matched')) return;
  cause.classList.add('causes__matched');
  const note = document.createElement('p');
  note.className = 'causes__matched-note';
  note.textContent = 'Your message points to this one';
  cause.prepend(note);
}
