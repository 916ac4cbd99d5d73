import { pageFragment } from './pageFragment.ts';

/** Opens the folded parts that a link's fragment leads into, and all of them for printing. */
export function openDetails(): void {
  const openTarget = (): void => {
    const target = document.getElementById(pageFragment().id);
    const folded = target?.closest('details') ?? target?.querySelector(':scope > details');
    if (folded) folded.open = true;
  };
  addEventListener('hashchange', openTarget);
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  openTarget();
}
