import { createButton } from '../site/button.ts';
import { createElement } from '../site/element.ts';
import { formatSize } from './formatSize.ts';

/** A bar with what is done in MB and per cent, and a button to stop. */
export interface DownloadProgress {
  readonly box: HTMLElement;
  readonly cancel: HTMLButtonElement;
  /** @param done in bytes */
  show(done: number): void;
}

/** @param total in bytes */
export function downloadProgress(total: number, stop: () => void): DownloadProgress {
  const box = createElement('div');
  const bar = createElement('progress');
  bar.max = total;
  bar.setAttribute('aria-label', 'Kept of everything');
  const text = createElement('p');
  const cancel = createButton('Cancel', stop);
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
