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
 * Creates the note “You were here before”. It links to the fix that worked last time or to the saved
 * fix, with the values of that visit, or else names the saved article.
 *
 * @returns undefined if nothing is saved, and the article no longer has the fix
 */
function returnVisitNotice(
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

/** Shows the stored state of an article: what is saved, which fix worked, and the note of the last visit. */
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
  // The script in the head has reserved space for the note, unless the user dismissed the note.
  if (document.documentElement.dataset['returnVisit'] === undefined) return;
  const line = returnVisitNotice(id, answer, items);
  if (line) document.querySelector('.hero')?.append(line);
  else visitedArticles.forget(id);
}
