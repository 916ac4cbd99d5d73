import { formatDay } from '../../domain/formatDay.ts';
import { linkFragment } from '../../domain/linkFragment.ts';
import type { Feedback } from '../../schema/feedback.ts';
import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import type { SavedItem } from '../saved/SavedItem.ts';
import { pageFixes } from './pageFixes.ts';
import { visitedArticles } from '../site/visits.ts';

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
