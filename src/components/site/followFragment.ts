import { linkFragment } from '../../domain/linkFragment.ts';
import { pageFragment } from './pageFragment.ts';

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
