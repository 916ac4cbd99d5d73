import { pathInSite } from '../../offline/storage.ts';
import { currentBuild } from './workerClient.ts';

/** How long the content below the search waits for the search results, in milliseconds. */
const maxWait = 3000;

/**
 * The page that the worker shows instead of a page that is not stored. It says whether the requested
 * page exists. “Try again” reloads it.
 */
export class OfflineFallback extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const status = this.querySelector('[role=status]');
    if (!button || !status) return;
    button.addEventListener('click', () => location.reload());
    addEventListener('online', () => {
      status.textContent = 'The connection is back.';
    });
    void currentBuild().then(
      (build) => {
        if (!build.entry(pathInSite(location.href) ?? ''))
          status.textContent =
            'There was no page at this address when the site was last seen here.';
      },
      () => undefined,
    );
    void this.showStoredArticles();
  }

  /**
   * Shows the stored articles below the search results. Waits for the results first, so that they do
   * not push the list down.
   */
  private async showStoredArticles(): Promise<void> {
    const box = document.querySelector('main search-box');
    await Promise.race([
      new Promise((resolve) => setTimeout(resolve, maxWait)),
      new Promise<void>((resolve) => {
        const look = (): void => {
          // The search box creates the element of its results itself.
          if (box?.querySelector('[data-state=done], [data-state=failed]')) resolve();
        };
        if (box)
          new MutationObserver(look).observe(box, {
            subtree: true,
            childList: true,
            attributeFilter: ['data-state'],
          });
        look();
      }),
    ]);
    document.querySelector('#on-this-device')?.removeAttribute('hidden');
  }
}
