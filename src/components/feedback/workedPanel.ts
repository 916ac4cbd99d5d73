import type { PagePart } from '../article/PagePart.ts';
import { pageArticle } from '../article/pageArticle.ts';
import { visitedArticles } from '../site/visits.ts';
import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { savedStore } from '../saved/savedStore.ts';
import { answerOf } from './answerOf.ts';
import { answers } from './answers.ts';
import { submitAnswer } from './giveAnswer.ts';
import { outbox } from './outbox.ts';
import { answerDestination } from './whereAnswersGo.ts';

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
