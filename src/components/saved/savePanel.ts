import { inBase } from '../../domain/inBase.ts';
import { listValues } from '../values/listValues.ts';
import { pageArticle } from '../article/pageArticle.ts';
import type { PagePart } from '../article/PagePart.ts';
import { pageValues } from '../values/pageValues.ts';
import { visits } from '../site/visits.ts';
import { button } from '../site/button.ts';
import { element } from '../site/element.ts';
import { markSaved } from './markSaved.ts';
import { noteField } from './noteField.ts';
import { saveFault } from './saveFault.ts';
import type { SavedItem } from './SavedItem.ts';
import { savedStore } from './savedStore.ts';

/** Saves an article or fix, if it is not yet, and shows its note and values. */
export function savePanel(part: PagePart, opener: HTMLButtonElement): HTMLElement {
  const known = savedStore.find({ article: pageArticle().id, part: part.id });
  const item = known ?? newItem(part);
  const panel = element('div');
  const status = element('p');
  status.setAttribute('role', 'status');
  panel.append(status);
  const fault = known ? undefined : saveFault(savedStore.put(item));
  if (fault) {
    status.setAttribute('role', 'alert');
    status.textContent = fault;
    return panel;
  }
  visits.remember(item.article);
  markSaved(part.id, true);
  const all = element('a', 'All saved fixes');
  all.href = inBase('/saved/');
  status.append('Saved in this browser. ', all);
  const remove = button('Remove', () => {
    const failed = saveFault(savedStore.remove(item));
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
  const line = element('p');
  const show = (values: SavedItem['values']): void => {
    line.textContent = `With your values: ${listValues(values) || 'none'}. `;
  };
  show(item.values);
  const now = pageValues();
  if (Object.keys(now).length > 0 && listValues(now) !== listValues(item.values)) {
    line.append(
      button(`Save ${listValues(now)} instead`, () => {
        const kept = savedStore.find(item) ?? item;
        const changed = new Date().toISOString();
        const fault = saveFault(savedStore.put({ ...kept, values: now, changed }));
        if (fault) line.textContent = fault;
        else show(now);
      }),
    );
  } else if (Object.keys(item.values).length === 0) return [];
  return [line];
}
