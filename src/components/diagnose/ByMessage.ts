import { articlePath } from '../../domain/urls.ts';
import type { Diagnosis } from '../../search/diagnose/diagnose.ts';
import { createElement } from '../site/dom.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { showDiagnosis } from './showDiagnosis.ts';

/**
 * Follows a link by message, `/errors/by-message/#…`. If exactly one article is a likely match, the
 * browser goes to the article. Otherwise the diagnosis appears. The message stays in the browser, as
 * browsers do not send fragments.
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

/** Goes to the article if exactly one match is likely or exact. */
function leadToArticle({ found }: Diagnosis): boolean {
  const sure = found.filter(({ confidence }) => confidence !== 'possible');
  const [only] = sure;
  if (!only || sure.length > 1) return false;
  const { id, values, cause } = only;
  sessionHandoff.putResult({ id, values, cause });
  // Replace this page in the history. Otherwise "back" would lead here, and then to the article again.
  location.replace(articlePath(id));
  return true;
}

/** The part of a message that is read, in UTF-16 units. `/api/` names this limit. */
const maxMessageLength = 100_000;

/**
 * Returns the message of a fragment. Text that is not percent-encoded stays as it is. This is safe,
 * because the message is only matched and shown as text.
 *
 * @param hash with its `#`, as `location.hash` has it
 * @example messageOfFragment('#100% of%20memory') // '100% of memory'
 */
export function messageOfFragment(hash: string): string {
  const text = hash.slice(1);
  // If there is a stray percent sign, as in "100% of memory", decode each encoded part separately.
  const message =
    decoded(text) ?? text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => decoded(part) ?? part);
  return message.slice(0, maxMessageLength).trim();
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
