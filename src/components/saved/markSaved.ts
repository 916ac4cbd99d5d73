/** Shows on the buttons of the page whether an article or fix is saved. */
export function markSaved(part: string, saved: boolean): void {
  const spans = document.querySelectorAll(
    `[data-part="${CSS.escape(part)}"] [data-action=save] > span`,
  );
  const texts = saved ? ['★', 'Saved'] : ['☆', 'Save'];
  for (const [index, span] of spans.entries()) span.textContent = texts[index] ?? '';
}
