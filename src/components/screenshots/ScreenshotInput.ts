import { ImageError } from '../../ocr/types.ts';
import { adoptStyles, createButton, createElement } from '../site/dom.ts';
import { ScreenshotProgress } from './ScreenshotProgress.ts';
import css from './screenshots.css?inline';

interface ScreenshotOptions {
  /** Where users can paste screenshots. By default the box. */
  readonly pasteTarget?: EventTarget;
  /** Whether the box itself handles files that are not images. */
  readonly acceptsFiles?: boolean;
}

/** The height to which a field grows, in lines, so that users can compare its text with the image. */
const maxRows = 14;

/**
 * Lets a text field accept screenshots that are pasted, dropped, picked or taken with a camera. The
 * recognized text goes into the field, as if the user had typed it. The first screenshot loads the
 * OCR engine.
 */
export class ScreenshotInput {
  private readonly field: HTMLTextAreaElement;
  private readonly view: ScreenshotProgress;
  private current = new AbortController();

  /**
   * @param box where users can drop screenshots; a row for the buttons is created if the box has none
   */
  constructor(
    box: HTMLElement,
    field: HTMLTextAreaElement,
    { pasteTarget = box, acceptsFiles = false }: ScreenshotOptions = {},
  ) {
    this.field = field;
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
      createElement('span', imageLabels.hint),
      ...imageButtons((file) => void this.read(file)),
    );
    if (!row.isConnected) box.querySelector('form')?.after(row);
    row.after(region);
    pasteTarget.addEventListener('paste', (event) => {
      if (event instanceof ClipboardEvent) this.take(event, imageFile(event.clipboardData));
    });
    box.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    box.addEventListener('drop', (event) => {
      // If no listener handles a dropped file, the browser opens it instead of the page.
      this.take(event, imageFile(event.dataTransfer, !acceptsFiles));
    });
  }

  private take(event: Event, image: File | undefined): void {
    if (!image || event.defaultPrevented) return;
    event.preventDefault();
    void this.read(image);
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
      // Text that the user typed in the meantime stays.
      this.field.value = this.field.value === before ? text : `${this.field.value}\n${text}`;
      const lines = this.field.value.split('\n').length;
      this.field.rows = Math.max(this.field.rows, Math.min(lines, maxRows));
      this.view.end('done', 'Read. Letters can be misread: compare, and correct the text above.');
      this.field.dispatchEvent(new Event('input', { bubbles: true }));
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

/**
 * Returns the image that was pasted or dropped. Returns undefined if there also is text: programs
 * such as office suites add an image of the text to the text, and the text is better.
 *
 * @param orFile whether to return any other file if there is no image; reading it then fails with a
 *   message for the user
 */
export function imageFile(data: DataTransfer | null, orFile = false): File | undefined {
  if (!data || data.getData('text/plain').trim() !== '') return undefined;
  const files = [...data.files];
  return files.find(isImage) ?? (orFile ? files[0] : undefined);
}

/** Tells whether the media type of a file is that of an image. Its content is checked when it is opened. */
export function isImage(file: Blob): boolean {
  return file.type.startsWith('image/');
}

/**
 * Creates the buttons with which users pick an image, or take a photo with the camera of a phone.
 *
 * @param take called with the image
 */
function imageButtons(take: (file: File) => void): HTMLElement[] {
  const camera = filePicker(imageLabels.camera, take, true);
  camera.className = 'screenshot-buttons__camera';
  return [filePicker(imageLabels.pick, take, false), camera];
}

function filePicker(label: string, take: (file: File) => void, camera: boolean): HTMLButtonElement {
  const input = createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,image/webp';
  if (camera) input.setAttribute('capture', 'environment');
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) take(file);
    // Without this, picking the same image again would fire no event.
    input.value = '';
  });
  return createButton(label, () => input.click());
}

/** The texts of the row with the buttons, for the HTML and for the script. */
export const imageLabels = {
  hint: 'A picture of it works too: paste it, drop it, or',
  pick: 'Pick a picture',
  camera: 'Take a photo',
} as const;
