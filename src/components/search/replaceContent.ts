/**
 * Puts other content in the place of what was found before. Whoever is at a link or filter of it gets
 * the focus on the same one of the new.
 *
 * @param lost called where the focus has to be put back: with what gets it, undefined if it is gone
 */
export function replaceContent(
  content: HTMLElement,
  parts: readonly HTMLElement[],
  lost: (same: HTMLElement | undefined) => void,
): void {
  const { activeElement } = document;
  const focused = content.contains(activeElement) ? activeElement : null;
  content.replaceChildren(...parts);
  if (!focused) return;
  const all = [...content.querySelectorAll<HTMLElement>('a, select')];
  lost(all.find((part) => placeOf(part) === placeOf(focused)));
}

/** What tells one link or filter from another. */
function placeOf(part: Element): string {
  return part.getAttribute('href') ?? part.getAttribute('name') ?? '';
}
