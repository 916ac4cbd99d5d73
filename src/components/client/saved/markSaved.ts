/** Shows on the buttons of the page whether an article or fix is saved. */
export function markSaved(part: string, saved: boolean): void {
  const save = document.querySelector(`[data-part="${CSS.escape(part)}"] [data-act=save]`);
  if (save) save.textContent = saved ? '★ Saved' : '☆ Save';
}
