import { pathInSite } from '../../offline/storage.ts';
import { currentBuild } from './workerClient.ts';

/** What is below the search shows without its results after so long, in milliseconds. */
const patience = 3000;

/** Says of the address that was asked for whether there is such a page, and opens it once it can be had. */
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
    void this.showRest();
  }

  /** What is here stands below what the search finds: it comes after it, so that nothing moves. */
  private async showRest(): Promise<void> {
    const box = document.querySelector('main search-box');
    await Promise.race([
      new Promise((resolve) => setTimeout(resolve, patience)),
      new Promise<void>((resolve) => {
        const look = (): void => {
          // Its results are a part that it makes itself.
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
