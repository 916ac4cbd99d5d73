import { articlePath } from '../../domain/articleAddress.ts';
import type { Diagnosis } from '../../search/diagnose/Diagnosis.ts';
import { createElement } from '../site/element.ts';
import { messageOfFragment } from './messageOfFragment.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { showDiagnosis } from './showDiagnosis.ts';

/**
 * Follows a link by message, `/errors/by-message/#…`: to the article if the matcher is sure of one,
 * else it shows what was found. The message stays in the browser: a fragment is sent to nobody.
 */
export class ByMessage extends HTMLElement {
  private cancel: () => void = () => undefined;

  connectedCallback(): void {
    const region = this.querySelector<HTMLElement>('.diagnosis');
    if (!region) return;
    addEventListener('hashchange', () => this.follow(region));
    this.follow(region);
  }

  private follow(region: HTMLElement): void {
    this.cancel();
    const message = messageOfFragment(location.hash);
    if (message === '') {
      region.dataset['state'] = 'idle';
      region.replaceChildren(
        createElement(
          'p',
          'This address has no message behind its #. Paste yours on Diagnose instead.',
        ),
      );
      return;
    }
    const status = createElement('p', 'Looking for the article…');
    status.setAttribute('role', 'status');
    region.replaceChildren(status);
    this.cancel = showDiagnosis(region, message, { taken: leadToArticle });
  }
}

/** Goes on to the article if just one is sure. */
function leadToArticle({ found }: Diagnosis): boolean {
  const sure = found.filter(({ confidence }) => confidence !== 'possible');
  const [only] = sure;
  if (!only || sure.length > 1) return false;
  const { id, values, cause } = only;
  sessionHandoff.putResult({ id, values, cause });
  // In place of this address: "back" leads to where the link was, and not here and on again.
  location.replace(articlePath(id));
  return true;
}
