import { KeepOffline } from './offline/KeepOffline.ts';
import { KeptArticles } from './offline/KeptArticles.ts';
import { NotKept } from './offline/NotKept.ts';

// The script of the two pages about being offline.
customElements.define('keep-offline', KeepOffline);
customElements.define('kept-articles', KeptArticles);
customElements.define('not-kept', NotKept);
