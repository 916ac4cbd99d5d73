import { KeepOffline } from './KeepOffline.ts';
import { KeptArticles } from './KeptArticles.ts';
import { NotKept } from './NotKept.ts';

// The script of the two pages about being offline.
customElements.define('offline-manager', KeepOffline);
customElements.define('offline-articles', KeptArticles);
customElements.define('offline-fallback', NotKept);
