import { parseFragment } from '../../domain/parseFragment.ts';

/** Opens the folded parts that a link's fragment leads into, and all of them for printing. */
export function openDetails(): void {
  const openTarget = (): void => {
    const target = document.getElementById(fragmentId());
    const folded = target?.closest('details') ?? target?.querySelector(':scope > details');
    if (folded) folded.open = true;
  };
  addEventListener('hashchange', openTarget);
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  openTarget();
}

function fragmentId(): string {
  return parseFragment(location.hash, (id) => document.getElementById(id) !== null).id;
}
