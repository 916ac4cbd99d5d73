import { withBase } from '../../domain/urls.ts';
import type { Feedback } from '../../schema/feedback.ts';
import { pageArticle, pageFixes, type PagePart } from '../article/pageArticle.ts';
import { savedStore } from '../saved/savedStore.ts';
import { createButton, createElement } from '../site/dom.ts';
import { siteSettings } from '../site/siteSettings.ts';
import { visitedArticles } from '../site/storage.ts';
import { answers, feedbackReasons, issueUrl } from './answers.ts';
import { outbox, sendFeedback, watchOutbox } from './outbox.ts';

/** Asks which fix worked, or what was wrong and which were tried. The answer alone counts already. */
export function helpfulPanel(helpful: boolean): HTMLElement {
  const panel = createElement('form');
  const fixes = pageFixes().map(({ id, title }): [string, string] => [id, title]);
  const reasons = Object.entries(feedbackReasons);
  const given = answers.of(pageArticle().id);
  if (helpful) {
    const worked = given?.helpful && given.worked ? [given.worked] : [];
    panel.append(choices('Which fix worked?', 'worked', 'radio', fixes, worked));
  } else {
    const known = given?.helpful === false ? given : { reasons: [], tried: [] };
    panel.append(
      choices('What was wrong?', 'reasons', 'checkbox', reasons, known.reasons),
      choices('Which fix did you try?', 'tried', 'checkbox', fixes, known.tried),
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
  const kept = submitAnswer(answer());
  panel.addEventListener('change', () => void submitAnswer(answer()));
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    void showSent(panel, answer());
  });
  const send = createButton(siteSettings.endpoint ? 'Send' : 'Done', () => undefined);
  send.type = 'submit';
  panel.append(send, answerDestination(kept));
  return panel;
}

/** Keeps that a fix worked, and lets the reader take it back. */
export function workedPanel(part: PagePart, opener: HTMLButtonElement): HTMLElement {
  const panel = createElement('div');
  const status = createElement('p');
  status.setAttribute('role', 'status');
  for (const other of document.querySelectorAll('[data-action=worked]'))
    other.removeAttribute('aria-pressed');
  opener.setAttribute('aria-pressed', 'true');
  const kept = submitAnswer({ ...answerOf(), helpful: true, worked: part.id });
  status.textContent = kept
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
  panel.append(status, undo, ...(kept ? [answerDestination(kept)] : []));
  return panel;
}

/** A group of boxes to tick, or of which one can be chosen: values with their texts. */
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
 * Keeps an answer on the device, and for sending when the reader leaves the page.
 *
 * @returns whether it is kept: a storage can be full or blocked
 */
export function submitAnswer(answer: Feedback): boolean {
  // Given already, and maybe sent.
  if (JSON.stringify(answers.of(answer.article)) === JSON.stringify(answer)) return true;
  if (answers.put(answer) !== 'kept') return false;
  if (answer.helpful && answer.worked) visitedArticles.remember(answer.article);
  if (!siteSettings.endpoint) return true;
  outbox.put(answer);
  watchOutbox(false);
  return true;
}

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

/**
 * Says where an answer goes, before it does, with a link to what is in it.
 *
 * @param kept whether this browser keeps it; if not, it goes only where it is sent by hand
 */
export function answerDestination(kept: boolean): HTMLElement {
  const { endpoint } = siteSettings;
  const line = createElement('small');
  const link = createElement('a', 'What an answer holds');
  link.href = withBase('/feedback/');
  line.append(sentence(endpoint && new URL(endpoint).host, kept), ' ', link);
  return line;
}

function sentence(host: string | undefined, kept: boolean): string {
  if (!kept) {
    const why = 'Not kept: this browser blocks storage for the site, or has no room left.';
    return host ? `${why} “Send” sends it to ${host}, without anything about you.` : why;
  }
  return host
    ? `Kept in this browser, and sent to ${host} without anything about you.`
    : 'Kept in this browser only: nobody else sees it.';
}

/** What every answer on the article of the page begins with. */
export function answerOf(): Pick<Feedback, 'version' | 'article' | 'reviewed' | 'on'> {
  const { id, reviewed } = pageArticle();
  return { version: 1, article: id, reviewed, on: new Date().toISOString().slice(0, 10) };
}
