import type { OcrProgress } from '../../ocr/types.ts';
import { createElement } from '../site/dom.ts';

/** Shows a screenshot during OCR: a preview, the progress, and the result. */
export class ScreenshotProgress {
  private readonly region: HTMLElement;
  private readonly status = createElement('p');
  private readonly alert = createElement('p');
  private readonly numbers = createElement('span');
  private readonly bar = createElement('progress');
  private readonly stop = createElement('button', 'Cancel');
  private readonly steps = createElement('div');

  constructor(region: HTMLElement, cancel: () => void) {
    this.region = region;
    // Screen readers announce changes of a live region, so both exist before they have a text.
    this.status.setAttribute('role', 'status');
    this.alert.setAttribute('role', 'alert');
    this.bar.setAttribute('aria-label', 'Reading the picture');
    this.stop.type = 'button';
    this.stop.addEventListener('click', cancel);
    this.steps.className = 'screenshot-progress__steps';
    this.steps.append(this.bar, this.stop, this.numbers);
    this.steps.hidden = true;
    region.append(this.status, this.steps, this.alert);
  }

  /** Hides the progress, and shows a message if there is one. */
  end(state: 'idle' | 'done', message = ''): void {
    this.region.dataset['state'] = state;
    this.steps.hidden = true;
    this.alert.textContent = '';
    this.status.textContent = message;
    if (state === 'idle') this.region.querySelector('canvas')?.remove();
  }

  fail(message: string): void {
    this.end('idle');
    this.region.dataset['state'] = 'failed';
    this.alert.textContent = message;
  }

  show(progress: OcrProgress): void {
    const { step, numbers, share } = progressText(progress);
    this.region.dataset['state'] = progress.kind;
    this.alert.textContent = '';
    // Screen readers announce each step once, not every number.
    if (this.status.textContent !== `${step} …`) this.status.textContent = `${step} …`;
    this.numbers.textContent = numbers;
    if (share === undefined) this.bar.removeAttribute('value');
    else this.bar.value = share;
    if (!this.steps.hidden) return;
    this.steps.hidden = false;
    // On a phone, the region is below the visible part of the page.
    this.region.scrollIntoView({ block: 'nearest' });
  }

  /** Shows a small version of the image, with which users can compare the text. */
  preview(image: ImageBitmap): void {
    const canvas = createElement('canvas');
    // The canvas has twice the size at which it is shown, so that it is sharp on dense screens.
    const scale = Math.min(1, 960 / Math.max(image.width, image.height));
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', 'The picture that is read');
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    this.region.querySelector('canvas')?.remove();
    this.region.append(canvas);
  }
}

/** The name of a step, its progress in numbers, and its finished share from 0 to 1 if known. */
interface ProgressText {
  readonly step: string;
  readonly numbers: string;
  readonly share?: number;
}

/** Describes the progress of OCR for the user. */
export function progressText(progress: OcrProgress): ProgressText {
  switch (progress.kind) {
    case 'loading': {
      const share = progress.total === 0 ? 1 : progress.done / progress.total;
      return {
        step: 'Loading the text reader, this once',
        numbers: `${megabytes(progress.done)} of ${megabytes(progress.total)} MB, ${percent(share)}`,
        share,
      };
    }
    case 'preparing':
      return { step: 'Preparing the picture', numbers: '' };
    case 'reading':
      return {
        step: 'Reading the picture',
        numbers: percent(progress.share),
        share: progress.share,
      };
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
/** Rounded down, so that 100% appears only at the end. */
const percent = (share: number): string => `${Math.floor(share * 100)}%`;
