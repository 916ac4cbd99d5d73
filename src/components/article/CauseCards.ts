import { createButton } from '../site/dom.ts';
import { storage, type StorageKey } from '../site/storage.ts';
import { pageFragment } from '../site/urlFragment.ts';
import { pageArticle } from './pageArticle.ts';

/** The name in a link's fragment for the causes that its sender has ruled out, joined by commas. */
export const ruledOutName = 'not';

/**
 * The cards of the causes. “Not this one” folds a card and opens the next one, and the device remembers
 * it. A link can say which causes are ruled out: `#causes&not=old-copy-running`.
 */
export class CauseCards extends HTMLElement {
  connectedCallback(): void {
    const key: StorageKey = `ruled-out:${pageArticle().id}`;
    const linked = pageFragment().values[ruledOutName];
    const ruledOut = new Set((linked ?? storage.get(key) ?? '').split(',').filter(Boolean));
    const cards = [...this.querySelectorAll<HTMLDetailsElement>('.cause')];
    for (const card of cards) {
      const id = card.id.replace('cause-', '');
      const button = createButton('', () => {
        if (!ruledOut.delete(id)) ruledOut.add(id);
        storage.set(key, ruledOut.size > 0 ? [...ruledOut].join(',') : null);
        show();
        if (!ruledOut.has(id)) return;
        card.open = false;
        const next = cards.find(({ id }) => !ruledOut.has(id.replace('cause-', '')));
        if (next) next.open = true;
        (next ?? card).querySelector('summary')?.focus();
      });
      button.className = 'cause__rule-out';
      const show = (): void => {
        card.classList.toggle('cause--ruled-out', ruledOut.has(id));
        button.textContent = ruledOut.has(id) ? 'It could be this one' : 'Not this one';
      };
      show();
      if (ruledOut.has(id) && !card.classList.contains('cause--matched')) card.open = false;
      card.append(button);
    }
  }

  /** Returns the ids of the causes that the user has ruled out on this page. */
  static ruledOut(): string[] {
    return [...document.querySelectorAll('.cause--ruled-out')].map(({ id }) =>
      id.replace('cause-', ''),
    );
  }
}
