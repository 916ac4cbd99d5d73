/** Opens the folded parts that a link's fragment leads into, and all of them for printing. */
export function openDetails(): void {
  const openTarget = (): void => {
    const target = document.getElementById(fragment());
    const folded = target?.closest('details') ?? target?.querySelector(':scope > details');
    if (folded) folded.open = true;
  };
  addEventListener('hashchange', openTarget);
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  openTarget();
}

function fragment(): string {
  const text = location.hash.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign, from a link that was cut off: no id has one.
    return text;
  }
}
