import { withBase } from '../../domain/urls.ts';
import { listValues, pageValues } from '../values/commandValues.ts';
import { pageArticle, type PagePart } from '../article/pageArticle.ts';
import { visitedArticles } from '../site/storage.ts';
import { createButton, createElement } from '../site/dom.ts';
import { markSaved, noteField } from './parts.ts';
import { savedStore, saveProblem } from './savedStore.ts';
import type { SavedItem } from './savedItem.ts';

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
