import { button } from '../site/button.ts';
import { element } from '../site/element.ts';
import { formatSize } from './formatSize.ts';

/** A bar with what is done in MB and per cent, and a button to stop. */
export interface KeepProgress {
  readonly box: HTMLElement;
  readonly cancel: HTMLButtonElement;
  /** @param done in bytes */
  show(done: number): void;
}

/** @param total in bytes */
export function keepProgress(total: number, stop: () => void): KeepProgress {
  const box = element('div');
  const bar = element('progress');
  bar.max = total;
  bar.setAttribute('aria-label', 'Kept of everything');
  const text = element('p');
  const cancel = button('Cancel', stop);
  box.append(bar, text, cancel);
  return {
    box,
    cancel,
    show(done) {
      bar.value = done;
      text.textContent = `${formatSize(done)} of ${formatSize(total)}, ${Math.floor((100 * done) / total)}%`;
    },
  };
}
