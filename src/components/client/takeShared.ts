import { isPicture } from './pictures/isPicture.ts';
import { inBase } from '../../domain/inBase.ts';

const store = 'unstuck-shared';

/**
 * Takes what another app shared with the installed site, which the service worker has kept: it is
 * there once, as a text or a picture. Empty if nothing was shared, or where the browser has no cache to keep it in.
 */
export async function takeShared(): Promise<string | Blob> {
  try {
    const cache = await caches.open(store);
    const kept = await cache.match(inBase('/diagnose/shared'));
    await caches.delete(store);
    if (!kept) return '';
    const shared = await kept.blob();
    return isPicture(shared) ? shared : await shared.text();
  } catch {
    return '';
  }
}
