import { Checklist } from '../article/Checklist.ts';
import { PlatformTabs } from '../article/PlatformTabs.ts';
import { TableOfContents } from '../article/TableOfContents.ts';
import { articleActions } from '../article/articleActions.ts';
import { ListFilter } from '../browse/ListFilter.ts';
import { SearchBox } from '../search/SearchBox.ts';
import { YourValues } from '../values/YourValues.ts';
import { CopyButton } from './CopyButton.ts';
import { ThemeSwitch } from './ThemeSwitch.ts';
import { storage, takeOverEarlierKeys } from './storage.ts';
import { allowOwnScripts } from './trustedTypes.ts';
import { followFragment, openDetails } from './urlFragment.ts';

/** https://wicg.github.io/savedata/#networkinformation-interface: not in TypeScript's DOM library. */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Starts what works without a connection: after the page has loaded, in time that nothing else wants,
 * and not for whoever saves data. The page for it starts it then all the same.
 */
function offlineWhenIdle(): void {
  // While developing there is no worker, and old files would only confuse.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if ((navigator as Connection).connection?.saveData) return;
  const start = (): void => {
    import('../offline/workerClient.ts')
      .then(({ startOffline }) => startOffline())
      .catch(() => {
        // Blocked, or no room: the site is what it is without.
      });
  };
  addEventListener('load', () => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(start);
    else setTimeout(start, 1000);
  });
}

/** `/` and Ctrl-K (Command-K on a Mac) go to the search field, on every page. */
function searchKeys(): void {
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

// The one script of every page: deferred, and each part of it is an improvement of what is there.
allowOwnScripts();
takeOverEarlierKeys();
customElements.define('copy-box', CopyButton);
customElements.define('check-list', Checklist);
customElements.define('table-of-contents', TableOfContents);
customElements.define('list-filter', ListFilter);
customElements.define('platform-tabs', PlatformTabs);
customElements.define('search-box', SearchBox);
customElements.define('theme-switch', ThemeSwitch);
customElements.define('your-values', YourValues);
articleActions();
openDetails();
followFragment();
searchKeys();
if (storage.get('outbox'))
  void import('../feedback/outbox.ts').then(({ watchOutbox }) => watchOutbox(true));
offlineWhenIdle();
