import { KeepOffline } from './offline/KeepOffline.ts';
import { KeptArticles } from './offline/KeptArticles.ts';
import { NotKept } from './offline/NotKept.ts';

// The script of the two pages about being offline.
customElements.define('offline-manager', KeepOffline);
customElements.define('offline-articles', KeptArticles);
customElements.define('offline-fallback', NotKept);
