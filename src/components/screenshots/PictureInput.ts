import { ImageError } from '../../ocr/PictureError.ts';
import { adoptStyles } from '../site/adoptStyles.ts';
import { createElement } from '../site/element.ts';
import { imageButtons } from './pictureButtons.ts';
import { imageFile } from './pictureIn.ts';
import { imageLabels } from './pictureWords.ts';
import css from './screenshots.css?inline';
import { ScreenshotProgress } from './ReadingView.ts';

/** What a box has besides its field. */
interface PictureOptions {
  /** Where pictures can be pasted; the box, unless it is said. */
  readonly pasted?: EventTarget;
  /** Whether the box itself takes files that are no pictures. */
  readonly takesFiles?: boolean;
}

/** A field grows to so many lines, to compare the text with the picture. */
const mostRows = 14;

/**
 * Lets a text field take pictures: pasted, dropped, picked or taken with a camera. What is read in
 * one goes into the field, as if it had been typed. The reader itself is loaded with the first picture.
 */
export class ScreenshotInput {
  private readonly field: HTMLTextAreaElement;
  private readonly view: ScreenshotProgress;
  private current = new AbortController();

  /**
   * @param box where pictures can be dropped; its row for the buttons is made if it is not there
   */
  constructor(
    box: HTMLElement,
    field: HTMLTextAreaElement,
    { pasted = box, takesFiles = false }: PictureOptions = {},
  ) {
    this.field = field;
    adoptStyles(css);
    const region = createElement('div');
    region.className = 'screenshot-progress';
    region.dataset['state'] = 'idle';
    region.setAttribute('role', 'group');
    region.setAttribute('aria-label', 'Picture');
    this.view = new ScreenshotProgress(region, () => {
      this.leave('Cancelled.');
      field.focus();
    });
    const row = box.querySelector('.screenshot-buttons') ?? createElement('p');
    row.className = 'screenshot-buttons';
    row.replaceChildren(
      createElement('span', imageLabels.hint),
      ...imageButtons((file) => void this.read(file)),
    );
    if (!row.isConnected) box.querySelector('form')?.after(row);
    row.after(region);
    pasted.addEventListener('paste', (event) => {
      if (event instanceof ClipboardEvent) this.take(event, imageFile(event.clipboardData));
    });
    box.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    box.addEventListener('drop', (event) => {
      // What nobody takes, the browser opens in the place of the page.
      this.take(event, imageFile(event.dataTransfer, !takesFiles));
    });
  }

  private take(event: Event, picture: File | undefined): void {
    if (!picture || event.defaultPrevented) return;
    event.preventDefault();
    void this.read(picture);
  }

  /** Leaves the picture: what was asked for after it is not replaced by what is read in it. */
  leave(words = ''): void {
    this.current.abort();
    this.view.end('idle', words);
  }

  /** Reads a picture into the field; the one that is being read, if any, is left. */
  async read(file: Blob): Promise<void> {
    this.current.abort();
    const current = (this.current = new AbortController());
    const { signal } = current;
    const before = this.field.value;
    this.view.show({ kind: 'preparing' });
    try {
      const { recognizeImage } = await import('../../ocr/recognize.ts');
      const text = await recognizeImage(
        file,
        (progress) => {
          if (!signal.aborted) this.view.show(progress);
        },
        (picture) => this.view.picture(picture),
        signal,
      );
      if (text === '') return this.view.fail('No text was found in the picture. Type the message.');
      // What was typed in the meantime stays.
      this.field.value = this.field.value === before ? text : `${this.field.value}\n${text}`;
      const lines = this.field.value.split('\n').length;
      this.field.rows = Math.max(this.field.rows, Math.min(lines, mostRows));
      this.view.end('done', 'Read. Letters can be misread: compare, and correct the text above.');
      this.field.dispatchEvent(new Event('input', { bubbles: true }));
    } catch (error) {
      if (signal.aborted) return;
      // What is still being loaded stops, and says no more.
      current.abort();
      this.view.fail(
        error instanceof ImageError
          ? error.message
          : 'The text reader could not be loaded. Reload the page, then try again.',
      );
    }
  }
}
