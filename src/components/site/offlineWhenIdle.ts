/** https://wicg.github.io/savedata/#networkinformation-interface: not in TypeScript's DOM library. */
interface Connection {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Starts what works without a connection: after the page has loaded, in time that nothing else wants,
 * and not for whoever saves data. The page for it starts it then all the same.
 */
export function offlineWhenIdle(): void {
  // While developing there is no worker, and old files would only confuse.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if ((navigator as Connection).connection?.saveData) return;
  const start = (): void => {
    import('../offline/startOffline.ts')
      .then(({ startOffline }) => startOffline())
      .catch(() => {
        // Blocked, or no room: the site is what it is without.
      });
  };
  addEventListener('load', () => {
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(start);
    else setTimeout(start, 1000);
  });
}
