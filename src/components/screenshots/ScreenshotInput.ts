import { ImageError } from '../../ocr/types.ts';
import { adoptStyles, createButton, createElement } from '../site/dom.ts';
import { ScreenshotProgress } from './ScreenshotProgress.ts';
import { fileLabels } from './fileLabels.ts';
import css from './screenshots.css?inline';

interface ScreenshotOptions {
  /** Called with a file that the user picked: an image or any other file. */
  readonly picked: (file: File) => void;
  /** Called with the recognized text, together with what the user typed in the meantime. */
  readonly read: (text: string) => void;
}

/**
 * Turns screenshots into text for a field, and adds buttons with which users pick a file or take a
 * photo. The first screenshot loads the OCR engine.
 */
export class ScreenshotInput {
  private readonly field: HTMLInputElement | HTMLTextAreaElement;
  private readonly options: ScreenshotOptions;
  private readonly view: ScreenshotProgress;
  private current = new AbortController();

  /** @param box has a row for the buttons, or gets one below its form */
  constructor(
    box: HTMLElement,
    field: HTMLInputElement | HTMLTextAreaElement,
    options: ScreenshotOptions,
  ) {
    this.field = field;
    this.options = options;
    adoptStyles(css);
    const region = createElement('div');
    region.className = 'screenshot-progress';
    region.dataset['state'] = 'idle';
    region.setAttribute('role', 'group');
    region.setAttribute('aria-label', 'Picture');
    this.view = new ScreenshotProgress(region, () => {
      this.cancel('Cancelled.');
      field.focus();
    });
    const row = box.querySelector('.screenshot-buttons') ?? createElement('p');
    row.className = 'screenshot-buttons';
    row.replaceChildren(
      createElement('span', fileLabels.hint),
      ...filePicker(fileLabels.pick, options.picked),
      ...cameraButton(options.picked),
    );
    if (!row.isConnected) box.querySelector('form')?.after(row);
    row.after(region);
  }

  /** Cancels OCR, so that its text does not replace a newer input. */
  cancel(message = ''): void {
    this.current.abort();
    this.view.end('idle', message);
  }

  /** Reads the text of an image into the field. Cancels OCR of the previous image. */
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
        (image) => this.view.preview(image),
        signal,
      );
      if (text === '') return this.view.fail('No text was found in the picture. Type the message.');
      this.view.end('done', 'Read. Letters can be misread: compare, and correct the text above.');
      // Text that the user typed in the meantime stays.
      const typed = this.field.value;
      this.options.read(typed === before ? text : `${typed}\n${text}`);
    } catch (error) {
      if (signal.aborted) return;
      // Stop the downloads that are still running, and their progress reports.
      current.abort();
      this.view.fail(
        error instanceof ImageError
          ? error.message
          : 'The text reader could not be loaded. Reload the page, then try again.',
      );
    }
  }
}

/** Creates the button with which users take a photo with the camera of a phone. */
function cameraButton(picked: (file: File) => void): HTMLElement[] {
  const parts = filePicker(fileLabels.camera, picked);
  const [input, button] = parts;
  input.accept = 'image/png,image/jpeg,image/webp';
  input.setAttribute('capture', 'environment');
  button.className = 'screenshot-buttons__camera';
  return parts;
}

/** Creates a hidden file input, and the button that opens it. */
function filePicker(
  label: string,
  picked: (file: File) => void,
): [HTMLInputElement, HTMLButtonElement] {
  const input = createElement('input');
  input.type = 'file';
  input.hidden = true;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // Without this, picking the same file again would fire no event.
    input.value = '';
    if (file) picked(file);
  });
  return [input, createButton(label, () => input.click())];
}
