import { articleActions } from '../article/articleActions.ts';
import { allowOwnScripts } from './allowOwnScripts.ts';
import { Checklist } from '../article/Checklist.ts';
import { TableOfContents } from '../article/TableOfContents.ts';
import { CopyButton } from './CopyButton.ts';
import { followFragment } from './followFragment.ts';
import { ListFilter } from '../browse/ListFilter.ts';
import { offlineWhenIdle } from './offlineWhenIdle.ts';
import { openDetails } from './openDetails.ts';
import { PlatformTabs } from '../article/PlatformTabs.ts';
import { SearchBox } from '../search/SearchBox.ts';
import { searchKeys } from './searchKeys.ts';
import { storage, takeOverEarlierKeys } from './storage.ts';
import { ThemeSwitch } from './ThemeSwitch.ts';
import { YourValues } from '../values/YourValues.ts';

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
  void import('../feedback/watchOutbox.ts').then(({ watchOutbox }) => watchOutbox(true));
offlineWhenIdle();
