import { OfflineManager } from './OfflineManager.ts';
import { OfflineArticles } from './OfflineArticles.ts';
import { OfflineFallback } from './OfflineFallback.ts';

// The script of the two pages about being offline.
customElements.define('offline-manager', OfflineManager);
customElements.define('offline-articles', OfflineArticles);
customElements.define('offline-fallback', OfflineFallback);
