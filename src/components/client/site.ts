import { allowOwnScripts } from './allowOwnScripts.ts';
import { CheckList } from './CheckList.ts';
import { ContentsList } from './ContentsList.ts';
import { CopyBox } from './CopyBox.ts';
import { ListFilter } from './ListFilter.ts';
import { openDetails } from './openDetails.ts';
import { OsTabs } from './OsTabs.ts';
import { SearchBox } from './SearchBox.ts';
import { searchKeys } from './searchKeys.ts';
import { ThemeSwitch } from './ThemeSwitch.ts';
import { YourValues } from './YourValues.ts';

// The one script of every page: deferred, and each part of it is an improvement of what is there.
allowOwnScripts();
customElements.define('copy-box', CopyBox);
customElements.define('check-list', CheckList);
customElements.define('contents-list', ContentsList);
customElements.define('list-filter', ListFilter);
customElements.define('os-tabs', OsTabs);
customElements.define('search-box', SearchBox);
customElements.define('theme-switch', ThemeSwitch);
customElements.define('your-values', YourValues);
openDetails();
searchKeys();
