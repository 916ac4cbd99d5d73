import { type Fragment, linkFragment, parseFragment } from '../../domain/urls.ts';

/**
 * Goes to the element of a fragment with values (`#fix-login&registry=ghcr.io`). Browsers only support
 * fragments that are an id, so this first goes to the id alone: the browser then scrolls, marks the
 * target and moves the start of the tab order. Then this puts the values back into the URL, for
 * reloading and copying.
 */
export function followFragment(): void {
  const follow = (url: string): void => {
    const { hash } = new URL(url);
    const { id, values } = pageFragment(hash);
    if (Object.keys(values).length === 0 || !document.getElementById(id)) return;
    location.replace(linkFragment(id, {}));
    history.replaceState(history.state, '', hash);
  };
  // Use the URL of the event: the URL of the intermediate step has no values, so it does nothing.
  addEventListener('hashchange', ({ newURL }) => follow(newURL));
  follow(location.href);
  // Chromium looks up the fragment again after loading, finds no such id, and unmarks the target.
  addEventListener('load', () => {
    const top = scrollY;
    if (document.querySelector(':target')) return;
    follow(location.href);
    scrollTo(scrollX, top);
  });
}

/**
 * Parses a fragment for this page: the id of an element, and values.
 *
 * @param hash with its `#`; by default the fragment of the URL
 * @example pageFragment('#fix-login&port=80') // { id: 'fix-login', values: { port: '80' } }
 */
export function pageFragment(hash = location.hash): Fragment {
  return parseFragment(hash, (id) => document.getElementById(id) !== null);
}

/** Opens the collapsed section that a fragment leads to, and all sections for printing. */
export function openDetails(): void {
  const openTarget = (): void => {
    const target = document.getElementById(pageFragment().id);
    const details = target?.closest('details') ?? target?.querySelector(':scope > details');
    if (details) details.open = true;
  };
  addEventListener('hashchange', openTarget);
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  openTarget();
}
