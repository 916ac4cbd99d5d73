import { inBase } from '../../domain/inBase.ts';

const store = 'unstuck-shared';

/**
 * Takes what another app shared with the installed site, which `public/worker.js` has kept: it is
 * there once. Empty if nothing was shared, or where the browser has no cache to keep it in.
 */
export async function takeShared(): Promise<string> {
  try {
    const cache = await caches.open(store);
    const kept = await cache.match(inBase('/diagnose/shared'));
    await caches.delete(store);
    return kept ? await kept.text() : '';
  } catch {
    return '';
  }
}
