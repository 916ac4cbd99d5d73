import { SavedList } from './SavedList.ts';

// The script of the page of saved fixes.
customElements.define('saved-list', SavedList);
