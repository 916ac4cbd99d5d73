import { OfflineManager } from './OfflineManager.ts';
import { OfflineArticles } from './KeptArticles.ts';
import { OfflineFallback } from './NotKept.ts';

// The script of the two pages about being offline.
customElements.define('offline-manager', OfflineManager);
customElements.define('offline-articles', OfflineArticles);
customElements.define('offline-fallback', OfflineFallback);
