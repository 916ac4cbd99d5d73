import { formatDay } from '../../domain/format.ts';
import { linkFragment } from '../../domain/urls.ts';
import type { Feedback } from '../../schema/feedback.ts';
import { answers } from '../feedback/answers.ts';
import { markSaved } from '../saved/parts.ts';
import type { SavedItem } from '../saved/savedItem.ts';
import { savedStore } from '../saved/savedStore.ts';
import { createButton, createElement } from '../site/dom.ts';
import { visitedArticles } from '../site/storage.ts';
import { pageArticle, pageFixes } from './pageArticle.ts';

/**
 * That the reader was here before: which fix worked last time, else which one was saved, as a link with the
 * values of then. Undefined if the article no longer has it.
 */
export function returnVisitNotice(
  article: string,
  answer: Feedback | undefined,
  items: readonly SavedItem[],
): HTMLElement | undefined {
  const worked = answer?.helpful ? answer.worked : undefined;
  const [saved] = items.filter(({ part }) => part === worked || (!worked && part !== ''));
  const fix = pageFixes().find(({ id }) => id === (worked ?? saved?.part));
  const [whole] = items;
  if (!fix && !whole) return undefined;
  const line = createElement('p');
  line.className = 'return-visit';
  line.setAttribute('role', 'note');
  line.setAttribute('aria-label', 'You were here before');
  const text = createElement('span');
  const link = createElement('a', fix?.title ?? 'this article');
  link.href = linkFragment(fix?.id ?? '', (saved ?? whole)?.values ?? {}) || '#main';
  if (fix && worked && answer)
    text.append(`Last time, on ${formatDay(answer.on)}, this worked: `, link, '.');
  else text.append('You saved ', link, ` on ${formatDay(day(saved ?? whole))}.`);
  const note = saved?.note || (fix ? '' : whole?.note);
  if (note) text.append(` Your note: ${note}`);
  const dismiss = createButton('×', () => {
    visitedArticles.forget(article);
    delete document.documentElement.dataset['returnVisit'];
    line.remove();
    document.getElementById('main')?.focus({ preventScroll: true });
  });
  dismiss.setAttribute('aria-label', 'Dismiss');
  line.append(text, dismiss);
  return line;
}

function day(item: SavedItem | undefined): string {
  return item?.saved.slice(0, 10) ?? '';
}

/** Shows on an article what this browser keeps of it: what is saved, what worked, when one was here. */
export function restoreUserState(): void {
  const { id } = pageArticle();
  const items = savedStore.read().items.filter(({ article }) => article === id);
  for (const { part } of items) markSaved(part, true);
  const answer = answers.of(id);
  const worked = answer?.helpful ? answer.worked : undefined;
  if (worked)
    document
      .querySelector(`[data-part="${CSS.escape(worked)}"] [data-action=worked]`)
      ?.setAttribute('aria-pressed', 'true');
  // The head has kept the room for the line, unless it was dismissed.
  if (document.documentElement.dataset['returnVisit'] === undefined) return;
  const line = returnVisitNotice(id, answer, items);
  if (line) document.querySelector('.hero')?.append(line);
  else visitedArticles.forget(id);
}
