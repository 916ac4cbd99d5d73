import { addressOf } from '../../../offline/addressOf.ts';
import { currentBuild } from './currentBuild.ts';

/** Says of the address that was asked for whether there is such a page, and opens it once it can be had. */
export class NotKept extends HTMLElement {
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
        if (!build.entry(addressOf(location.href) ?? ''))
          status.textContent =
            'There was no page at this address when the site was last seen here.';
      },
      () => undefined,
    );
  }
}
