import { articlePath } from '../../domain/urls.ts';
import type { Diagnosis } from '../../search/diagnose/diagnose.ts';
import { createElement } from '../site/dom.ts';
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

/** So much of a message is read, in UTF-16 units; `/api/` says so. An address is not made for more. */
const longestMessage = 100_000;

/**
 * The message behind the `#` of a link. Text that is not percent-encoded, or not wholly, is taken as
 * it stands: it is only ever matched and shown as text.
 *
 * @param hash with its `#`, as the browser has it
 */
export function messageOfFragment(hash: string): string {
  const text = hash.slice(1);
  // A stray percent sign, as in "100% of memory": what is encoded beside it is decoded alone.
  const message =
    decoded(text) ?? text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => decoded(part) ?? part);
  return message.slice(0, longestMessage).trim();
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
