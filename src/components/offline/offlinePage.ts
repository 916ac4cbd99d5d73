import { OfflineManager } from './OfflineManager.ts';
import { OfflineArticles } from './OfflineArticles.ts';
import { OfflineFallback } from './OfflineFallback.ts';

// The script of `/offline/` and of the page that replaces a page that is not stored.
customElements.define('offline-manager', OfflineManager);
customElements.define('offline-articles', OfflineArticles);
customElements.define('offline-fallback', OfflineFallback);
