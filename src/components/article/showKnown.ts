import { answers } from '../feedback/answers.ts';
import { savedStore } from '../saved/savedStore.ts';
import { markSaved } from '../saved/markSaved.ts';
import { returnVisitNotice } from './hereBefore.ts';
import { pageArticle } from './pageArticle.ts';
import { visitedArticles } from '../site/visits.ts';

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
