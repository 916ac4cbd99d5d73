import { storage, type StorageKey } from '../site/storage.ts';

/** A checklist that stores its ticks on this device, by article id. */
export class Checklist extends HTMLElement {
  connectedCallback(): void {
    const key: StorageKey = `checks:${this.dataset['id'] ?? ''}`;
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const ticked = new Set(storage.get(key)?.split(','));
    for (const box of boxes) box.checked = ticked.has(box.id);
    this.addEventListener('change', () => {
      const ids = boxes.filter(({ checked }) => checked).map(({ id }) => id);
      storage.set(key, ids.length > 0 ? ids.join(',') : null);
    });
  }
}
