import { Checklist } from '../article/Checklist.ts';
import { CauseCards } from '../article/CauseCards.ts';
import { PlatformSwitch } from '../article/PlatformSwitch.ts';
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

/** https://wicg.github.io/savedata/#networkinformation-interface (TypeScript does not have it) */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Starts the service worker after the page has loaded, when the browser is idle. If the user asked
 * the browser to save data, only the page `/offline/` starts it.
 */
function offlineWhenIdle(): void {
  // The development server has no worker: stored files would hide changes.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if ((navigator as Connection).connection?.saveData) return;
  const start = (): void => {
    import('../offline/workerClient.ts')
      .then(({ startOffline }) => startOffline())
      .catch(() => {
        // Blocked, or no storage space. The site works without the worker.
      });
  };
  addEventListener('load', () => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(start);
    else setTimeout(start, 1000);
  });
}

/**
 * On every page, `/` and Ctrl-K (Command-K on a Mac) open the search. In a text field both keys keep
 * their own meaning: on a Mac, Ctrl-K deletes to the end of the line.
 */
function searchKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
    const box = document.querySelector('header search-box');
    if (!(box instanceof SearchBox)) return;
    const typing =
      target instanceof HTMLElement &&
      target.closest('input, textarea, select, [contenteditable]') !== null;
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey;
    // When a browser fills in a field, it fires a keydown event without a key.
    const ctrlK = ['k', 'K'].includes(key) && (ctrlKey || metaKey) && !shiftKey;
    // In the search field itself, Ctrl-K opens the search too.
    const isOwn = ctrlK && target instanceof Node && box.contains(target);
    if (!(slash || ctrlK) || (typing && !isOwn)) return;
    event.preventDefault();
    box.open();
  });
}

// The script of every page. It is deferred, and pages also work without it.
allowOwnScripts();
takeOverEarlierKeys();
customElements.define('copy-box', CopyButton);
customElements.define('check-list', Checklist);
customElements.define('table-of-contents', TableOfContents);
customElements.define('list-filter', ListFilter);
customElements.define('cause-cards', CauseCards);
customElements.define('platform-switch', PlatformSwitch);
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
