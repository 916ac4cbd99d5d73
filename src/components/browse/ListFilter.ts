import { searchPath } from '../../domain/urls.ts';
import { createElement } from '../site/dom.ts';

/**
 * Hides the list items that do not contain all words of its field, and sections that become empty. If
 * no item is left, offers to search the whole site. If the list has further pages, the search index
 * finds the items.
 */
export class ListFilter extends HTMLElement {
  private readonly elsewhere = createElement('a', 'Search the whole site');

  connectedCallback(): void {
    const field = this.querySelector('input');
    const { within } = this.dataset;
    const filter = (text: string): void => {
      if (within === undefined) this.filter(text);
      else void this.filterPages(text);
    };
    field?.addEventListener('input', () => filter(field.value));
    if (field?.value) filter(field.value);
  }

  private async filterPages(text: string): Promise<void> {
    try {
      const { filterPages } = await import('./filterPages.ts');
      await filterPages(this, text);
    } catch {
      this.say('The search index could not be loaded. Check the connection and type again.');
    }
  }

  private filter(text: string): void {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const items = [...this.querySelectorAll<HTMLElement>(this.dataset['items'] ?? 'li')];
    for (const item of items) {
      const content = item.textContent.toLowerCase();
      item.hidden = !words.every((word) => content.includes(word));
    }
    for (const section of this.querySelectorAll('section'))
      section.hidden = items.every((item) => item.hidden || !section.contains(item));
    const left = items.filter((item) => !item.hidden).length;
    const status = this.say(words.length > 0 ? `${left} of ${items.length}` : '');
    this.elsewhere.href = searchPath(text.trim(), '');
    if (left === 0) status?.after(this.elsewhere);
    else this.elsewhere.remove();
  }

  private say(text: string): Element | null {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
    return status;
  }
}
