import { withBase } from '../../domain/inBase.ts';
import { listValues } from '../values/listValues.ts';
import { pageArticle } from '../article/pageArticle.ts';
import type { PagePart } from '../article/PagePart.ts';
import { pageValues } from '../values/pageValues.ts';
import { visitedArticles } from '../site/visits.ts';
import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { markSaved } from './markSaved.ts';
import { noteField } from './noteField.ts';
import { saveProblem } from './saveFault.ts';
import type { SavedItem } from './SavedItem.ts';
import { savedStore } from './savedStore.ts';

/** Saves an article or fix, if it is not yet, and shows its note and values. */
export function savePanel(part: PagePart, opener: HTMLButtonElement): HTMLElement {
  const known = savedStore.find({ article: pageArticle().id, part: part.id });
  const item = known ?? newItem(part);
  const panel = createElement('div');
  const status = createElement('p');
  status.setAttribute('role', 'status');
  panel.append(status);
  const fault = known ? undefined : saveProblem(savedStore.put(item));
  if (fault) {
    status.setAttribute('role', 'alert');
    status.textContent = fault;
    return panel;
  }
  visitedArticles.remember(item.article);
  markSaved(part.id, true);
  const all = createElement('a', 'All saved fixes');
  all.href = withBase('/saved/');
  status.append('Saved in this browser. ', all);
  const remove = createButton('Remove', () => {
    const failed = saveProblem(savedStore.remove(item));
    if (failed) return void (status.textContent = failed);
    markSaved(part.id, false);
    opener.click();
    opener.focus();
  });
  panel.append(...valuesLine(item), noteField(item, 'Your note'), remove);
  return panel;
}

function newItem({ id, title }: PagePart): SavedItem {
  const { id: article, error, tool } = pageArticle();
  const now = new Date().toISOString();
  const own = { article, part: id, error, tool, title, note: '', values: pageValues() };
  return { ...own, saved: now, changed: now };
}

/** The values that are saved, and a button where the page has others now. */
function valuesLine(item: SavedItem): HTMLElement[] {
  const line = createElement('p');
  const show = (values: SavedItem['values']): void => {
    line.textContent = `With your values: ${listValues(values) || 'none'}. `;
  };
  show(item.values);
  const now = pageValues();
  if (Object.keys(now).length > 0 && listValues(now) !== listValues(item.values)) {
    line.append(
      createButton(`Save ${listValues(now)} instead`, () => {
        const kept = savedStore.find(item) ?? item;
        const changed = new Date().toISOString();
        const fault = saveProblem(savedStore.put({ ...kept, values: now, changed }));
        if (fault) line.textContent = fault;
        else show(now);
      }),
    );
  } else if (Object.keys(item.values).length === 0) return [];
  return [line];
}
