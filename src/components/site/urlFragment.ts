import { type Fragment, linkFragment, parseFragment } from '../../domain/urls.ts';

/**
 * Leads to the part that a fragment with values names (`#fix-login&registry=ghcr.io`): a browser
 * itself only knows fragments that are an id. It does the rest when it goes to the id alone: scrolls,
 * marks the target, moves the focus' start. The values come back into the address, for reload and copy.
 */
export function followFragment(): void {
  const follow = (address: string): void => {
    const { hash } = new URL(address);
    const { id, values } = pageFragment(hash);
    if (Object.keys(values).length === 0 || !document.getElementById(id)) return;
    location.replace(linkFragment(id, {}));
    history.replaceState(history.state, '', hash);
  };
  // By the event's address: the one of the step in between has no values, and is left alone.
  addEventListener('hashchange', ({ newURL }) => follow(newURL));
  follow(location.href);
  // Chromium looks once more when the page is loaded, finds no such id, and takes the mark away.
  addEventListener('load', () => {
    const top = scrollY;
    if (document.querySelector(':target')) return;
    follow(location.href);
    scrollTo(scrollX, top);
  });
}

/**
 * What a fragment says on this page: which of its elements it leads to, and which values it has.
 *
 * @param hash with its `#`; that of the address unless given
 */
export function pageFragment(hash = location.hash): Fragment {
  return parseFragment(hash, (id) => document.getElementById(id) !== null);
}

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
