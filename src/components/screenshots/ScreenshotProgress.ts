import type { OcrProgress } from '../../ocr/types.ts';
import { createElement } from '../site/dom.ts';

/** What is shown of a picture that is being read: itself, how far it is, and how it ended. */
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
    // Both are there before they say something, or screen readers would not hear it.
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

  /** Back to nothing, or to a last word. */
  end(state: 'idle' | 'done', words = ''): void {
    this.region.dataset['state'] = state;
    this.steps.hidden = true;
    this.alert.textContent = '';
    this.status.textContent = words;
    if (state === 'idle') this.region.querySelector('canvas')?.remove();
  }

  fail(words: string): void {
    this.end('idle');
    this.region.dataset['state'] = 'failed';
    this.alert.textContent = words;
  }

  show(progress: OcrProgress): void {
    const { step, numbers, share } = progressText(progress);
    this.region.dataset['state'] = progress.kind;
    this.alert.textContent = '';
    // Said once a step, and not with every number.
    if (this.status.textContent !== `${step} …`) this.status.textContent = `${step} …`;
    this.numbers.textContent = numbers;
    if (share === undefined) this.bar.removeAttribute('value');
    else this.bar.value = share;
    if (!this.steps.hidden) return;
    this.steps.hidden = false;
    // On a phone it is below what is in sight.
    this.region.scrollIntoView({ block: 'nearest' });
  }

  /** Shows the picture, small, to compare the text with. */
  picture(picture: ImageBitmap): void {
    const canvas = createElement('canvas');
    // Twice as large as it is shown: sharp on dense screens.
    const scale = Math.min(1, 960 / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', 'The picture that is read');
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    this.region.querySelector('canvas')?.remove();
    this.region.append(canvas);
  }
}

/** What a step is called, how far it is in numbers, and its share from 0 to 1 if that is known. */
interface ProgressText {
  readonly step: string;
  readonly numbers: string;
  readonly share?: number;
}

/** Puts the progress of a picture into words. */
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
/** Rounded down: 100% is when it is done. */
const percent = (share: number): string => `${Math.floor(share * 100)}%`;
