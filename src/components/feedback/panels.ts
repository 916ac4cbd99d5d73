import { withBase } from '../../domain/urls.ts';
import type { Feedback } from '../../schema/feedback.ts';
import { pageArticle, pageFixes, type PagePart } from '../article/pageArticle.ts';
import { savedStore } from '../saved/savedStore.ts';
import { createButton, createElement } from '../site/dom.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { visitedArticles } from '../site/storage.ts';
import { answers, feedbackReasons, issueUrl } from './answers.ts';
import { outbox, sendFeedback, watchOutbox } from './outbox.ts';

/**
 * Creates the panel that asks which fix worked, or what was wrong and which fixes the user tried. The
 * yes or no is stored right away, even if the user answers nothing else.
 */
export function helpfulPanel(helpful: boolean): HTMLElement {
  const panel = createElement('form');
  const fixes = pageFixes().map(({ id, title }): [string, string] => [id, title]);
  const reasons = Object.entries(feedbackReasons);
  const previous = answers.of(pageArticle().id);
  if (helpful) {
    const worked = previous?.helpful && previous.worked ? [previous.worked] : [];
    panel.append(choices('Which fix worked?', 'worked', 'radio', fixes, worked));
  } else {
    const chosen = previous?.helpful === false ? previous : { reasons: [], tried: [] };
    panel.append(
      choices('What was wrong?', 'reasons', 'checkbox', reasons, chosen.reasons),
      choices('Which fix did you try?', 'tried', 'checkbox', fixes, chosen.tried),
    );
  }
  const answer = (): Feedback => {
    const data = new FormData(panel);
    const worked = data.get('worked');
    if (helpful)
      return { ...answerOf(), helpful, ...(typeof worked === 'string' ? { worked } : {}) };
    const all = (name: string): string[] => data.getAll(name).map(String);
    const chosen = all('reasons') as Extract<Feedback, { helpful: false }>['reasons'];
    return { ...answerOf(), helpful, reasons: chosen, tried: all('tried') };
  };
  const stored = submitAnswer(answer());
  panel.addEventListener('change', () => void submitAnswer(answer()));
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    void showSent(panel, answer());
  });
  const send = createButton(siteSettings.endpoint ? 'Send' : 'Done', () => undefined);
  send.type = 'submit';
  panel.append(send, answerDestination(stored));
  return panel;
}

/** Stores that a fix worked, and creates a panel in which the user can undo that. */
export function workedPanel(part: PagePart, opener: HTMLButtonElement): HTMLElement {
  const panel = createElement('div');
  const status = createElement('p');
  status.setAttribute('role', 'status');
  for (const other of document.querySelectorAll('[data-action=worked]'))
    other.removeAttribute('aria-pressed');
  opener.setAttribute('aria-pressed', 'true');
  const stored = submitAnswer({ ...answerOf(), helpful: true, worked: part.id });
  status.textContent = stored
    ? 'Noted: this fix worked. The article will say so when you come back.'
    : 'This browser blocks storage for the site, or has no room left: that this fix worked is neither kept nor sent.';
  const { id } = pageArticle();
  const undo = createButton('Undo', () => {
    answers.remove(id);
    outbox.remove(id);
    if (!savedStore.read().items.some(({ article }) => article === id)) visitedArticles.forget(id);
    opener.removeAttribute('aria-pressed');
    opener.click();
    opener.focus();
  });
  panel.append(status, undo, ...(stored ? [answerDestination(stored)] : []));
  return panel;
}

/** Creates a group of checkboxes or radio buttons, from values and their texts. */
export function choices(
  title: string,
  name: string,
  type: 'radio' | 'checkbox',
  options: readonly (readonly [value: string, text: string])[],
  chosen: readonly string[],
): HTMLElement {
  const group = createElement('fieldset');
  group.append(createElement('legend', title));
  for (const [value, text] of options) {
    const label = createElement('label');
    const box = createElement('input');
    box.type = type;
    box.name = name;
    box.value = value;
    box.checked = chosen.includes(value);
    label.append(box, ` ${text}`);
    group.append(label);
  }
  return group;
}

/**
 * Stores an answer on the device, and in the outbox, which is sent when the user leaves the page.
 *
 * @returns whether the answer is stored; false if the storage is full or blocked
 */
export function submitAnswer(answer: Feedback): boolean {
  // The user has given this answer before, and it may have been sent.
  if (JSON.stringify(answers.of(answer.article)) === JSON.stringify(answer)) return true;
  if (answers.put(answer) !== 'kept') return false;
  if (answer.helpful && answer.worked) visitedArticles.remember(answer.article);
  if (!siteSettings.endpoint) return true;
  outbox.put(answer);
  watchOutbox(false);
  return true;
}

/**
 * Sends an answer, or offers to open an issue with it, and replaces the form with the result. Without
 * an endpoint, the answer stays in this browser.
 */
export async function showSent(form: HTMLFormElement, answer: Feedback): Promise<void> {
  const { endpoint, repository } = siteSettings;
  const status = createElement('p');
  status.setAttribute('role', 'status');
  status.tabIndex = -1;
  form.replaceChildren(status);
  status.focus();
  if (endpoint) {
    const { host } = new URL(endpoint);
    const texts = {
      taken: `Sent to ${host}. Thank you.`,
      refused: `${host} did not accept it. It stays in this browser.`,
      later: navigator.onLine
        ? `${host} cannot be reached now. Thank you: it is kept, and sent later.`
        : 'You are offline. Thank you: it is kept, and sent when you are back online.',
    };
    status.textContent = 'Sending…';
    // Do not use the outbox for this: if storage is blocked, there is no outbox.
    outbox.remove(answer.article);
    const result = navigator.onLine ? await sendFeedback(endpoint, answer) : 'later';
    if (result === 'later') {
      outbox.putBack({ answer, tries: 0, next: 0 }, Date.now());
      watchOutbox(true);
    }
    const lost = result === 'later' && outbox.isEmpty();
    status.textContent = lost
      ? `${host} cannot be reached, and this browser blocks storage for the site: your answer is neither sent nor kept.`
      : texts[result];
    return;
  }
  const stored = answers.of(answer.article) !== undefined;
  status.textContent = stored
    ? 'Thank you. It is kept in this browser.'
    : 'Thank you. This browser blocks storage for the site, so it is not kept.';
  if (!repository) return;
  const hint = createElement('p', 'To tell the people who write this article: ');
  const link = createElement('a', 'open an issue with your answer');
  link.href = issueUrl(repository, location.origin, answer);
  hint.append(link, '. You see it before it is sent.');
  form.append(hint);
}

/**
 * Creates the line that says where an answer goes, with a link to the fields of an answer.
 *
 * @param stored whether this browser stores the answer; if not, only “Send” sends it
 */
export function answerDestination(stored: boolean): HTMLElement {
  const { endpoint } = siteSettings;
  const line = createElement('small');
  const link = createElement('a', 'What an answer holds');
  link.href = withBase('/feedback/');
  line.append(sentence(endpoint && new URL(endpoint).host, stored), ' ', link);
  return line;
}

function sentence(host: string | undefined, stored: boolean): string {
  if (!stored) {
    const why = 'Not kept: this browser blocks storage for the site, or has no room left.';
    return host ? `${why} “Send” sends it to ${host}, without anything about you.` : why;
  }
  return host
    ? `Kept in this browser, and sent to ${host} without anything about you.`
    : 'Kept in this browser only: nobody else sees it.';
}

/** Returns the fields that every answer on the article of the page has. */
export function answerOf(): Pick<Feedback, 'version' | 'article' | 'reviewed' | 'on'> {
  const { id, reviewed } = pageArticle();
  return { version: 1, article: id, reviewed, on: new Date().toISOString().slice(0, 10) };
}
