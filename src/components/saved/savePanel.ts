import { withBase } from '../../domain/urls.ts';
import { listValues, pageValues } from '../values/commandValues.ts';
import { pageArticle, type PagePart } from '../article/pageArticle.ts';
import { visitedArticles } from '../site/storage.ts';
import { createButton, createElement } from '../site/dom.ts';
import { markSaved, noteField } from './parts.ts';
import { savedStore, saveProblem } from './savedStore.ts';
import type { SavedItem } from './savedItem.ts';

/** Saves an article or fix if it is not saved yet, and creates a panel with its note and values. */
export function savePanel(part: PagePart, opener: HTMLButtonElement): HTMLElement {
  const stored = savedStore.find({ article: pageArticle().id, part: part.id });
  const item = stored ?? newItem(part);
  const panel = createElement('div');
  const status = createElement('p');
  status.setAttribute('role', 'status');
  panel.append(status);
  const problem = stored ? undefined : saveProblem(savedStore.put(item));
  if (problem) {
    status.setAttribute('role', 'alert');
    status.textContent = problem;
    return panel;
  }
  visitedArticles.remember(item.article);
  markSaved(part.id, true);
  const all = createElement('a', 'All saved fixes');
  all.href = withBase('/saved/');
  status.append('Saved in this browser. ', all);
  const remove = createButton('Remove', () => {
    const removeProblem = saveProblem(savedStore.remove(item));
    if (removeProblem) return void (status.textContent = removeProblem);
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
  const content = { article, part: id, error, tool, title, note: '', values: pageValues() };
  return { ...content, saved: now, changed: now };
}

/** The saved values, with a button that replaces them if the page has other values now. */
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
        const stored = savedStore.find(item) ?? item;
        const changed = new Date().toISOString();
        const problem = saveProblem(savedStore.put({ ...stored, values: now, changed }));
        if (problem) line.textContent = problem;
        else show(now);
      }),
    );
  } else if (Object.keys(item.values).length === 0) return [];
  return [line];
}
