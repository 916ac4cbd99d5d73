import { searchPath } from '../../domain/urls.ts';
import { createElement } from '../site/dom.ts';

/**
 * Hides the list items that do not contain all words of its field, and sections that become empty. If
 * no item is left, offers to search the whole site.
 */
export class ListFilter extends HTMLElement {
  private readonly elsewhere = createElement('a', 'Search the whole site');

  connectedCallback(): void {
    const field = this.querySelector('input');
    field?.addEventListener('input', () => this.filter(field.value));
    if (field?.value) this.filter(field.value);
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
    const status = this.querySelector('[role=status]');
    if (!status) return;
    status.textContent = words.length > 0 ? `${left} of ${items.length}` : '';
    this.elsewhere.href = searchPath(text.trim(), '');
    if (left === 0) status.after(this.elsewhere);
    else this.elsewhere.remove();
  }
}
