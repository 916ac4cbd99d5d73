import actions from './article-actions.css?inline';
import { storage } from '../site/storage.ts';
import { actionBar } from './actionRow.ts';
import { adoptStyles } from '../site/adoptStyles.ts';
import { helpfulRow } from './helpfulRow.ts';
import { pageArticle } from './pageArticle.ts';
import { pageFixes } from './pageFixes.ts';

/**
 * Adds to an article what a script has to do: saving, sharing, "This fixed it", "Was this helpful?".
 * The style sheet of the page has kept their room, so nothing moves.
 */
export function articleActions(): void {
  const { id } = pageArticle();
  if (id === '') return;
  adoptStyles(actions);
  document.querySelector('.hero copy-box')?.after(actionBar({ id: '', title: '' }));
  for (const { element, ...part } of pageFixes()) element.append(actionBar(part));
  document.getElementById('fixes')?.append(helpfulRow());
  // Or the head has kept the room for "You were here before".
  const back = document.documentElement.dataset['returnVisit'] !== undefined;
  const known = (['saved', 'answers'] as const).some((key) =>
    storage.get(key)?.includes(`"${id}"`),
  );
  if (known || back)
    void import('./showKnown.ts').then(({ restoreUserState }) => restoreUserState());
}
