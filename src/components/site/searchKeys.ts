/** `/` and Ctrl-K (Command-K on a Mac) go to the search field, on every page. */
export function searchKeys(): void {
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    // A browser that fills a field in tells of a key that has no name.
    const ctrlK =
      ['k', 'K'].includes(event.key) && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!slash && !ctrlK) return;
    const field = document.querySelector<HTMLInputElement>('header search-box input');
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
