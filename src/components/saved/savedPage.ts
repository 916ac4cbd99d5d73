import { SavedList } from './SavedList.ts';

// The script of the page of saved fixes alone.
customElements.define('saved-list', SavedList);
