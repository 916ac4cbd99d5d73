import type { Feedback } from '../../schema/feedback.ts';
import { createElement } from '../site/element.ts';
import { answers } from './answers.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { issueUrl } from './issueAddress.ts';
import { outbox } from './outbox.ts';
import { sendFeedback } from './sendFeedback.ts';
import { watchOutbox } from './watchOutbox.ts';

/** Sends an answer that was given, or offers to, and says in the place of its form how that went. */
export async function showSent(form: HTMLFormElement, answer: Feedback): Promise<void> {
  const { endpoint, repository } = siteSettings;
  const status = createElement('p');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  form.replaceChildren(status);
  status.focus();
  if (endpoint) {
    const { host } = new URL(endpoint);
    const said = {
      taken: `Sent to ${host}. Thank you.`,
      refused: `${host} did not accept it. It stays in this browser.`,
      later: navigator.onLine
        ? `${host} cannot be reached now. Thank you: it is kept, and sent later.`
        : 'You are offline. Thank you: it is kept, and sent when you are back online.',
    };
    status.textContent = 'Sending…';
    // Not by way of the outbox: where storage is blocked there is none.
    outbox.remove(answer.article);
    const result = navigator.onLine ? await sendFeedback(endpoint, answer) : 'later';
    if (result === 'later') {
      outbox.putBack({ answer, tries: 0, next: 0 }, Date.now());
      watchOutbox(true);
    }
    const lost = result === 'later' && outbox.isEmpty();
    status.textContent = lost
      ? `${host} cannot be reached, and this browser blocks storage for the site: your answer is neither sent nor kept.`
      : said[result];
    return;
  }
  const kept = answers.of(answer.article) !== undefined;
  status.textContent = kept
    ? 'Thank you. It is kept in this browser.'
    : 'Thank you. This browser blocks storage for the site, so it is not kept.';
  if (!repository) return;
  const way = createElement('p', 'To tell the people who write this article: ');
  const link = createElement('a', 'open an issue with your answer');
  link.href = issueUrl(repository, location.origin, answer);
  way.append(link, '. You see it before it is sent.');
  form.append(way);
}
