import { ImageError } from '../../ocr/types.ts';
import { adoptStyles, createButton, createElement } from '../site/dom.ts';
import { ScreenshotProgress } from './ScreenshotProgress.ts';
import css from './screenshots.css?inline';

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

/**
 * The picture in what was pasted or dropped, if that is what it is: programs such as office suites
 * add a picture of a text to the text itself, and then the text is better.
 *
 * @param orFile whether any other file counts, where there is no picture: reading it says that it is none
 */
export function imageFile(data: DataTransfer | null, orFile = false): File | undefined {
  if (!data || data.getData('text/plain').trim() !== '') return undefined;
  const files = [...data.files];
  return files.find(isImage) ?? (orFile ? files[0] : undefined);
}

/** Whether a file says that it is a picture; whether it can be read shows when it is opened. */
export function isImage(file: Blob): boolean {
  return file.type.startsWith('image/');
}

/**
 * The buttons that let one pick a picture, or take one with the camera of a phone.
 *
 * @param take called with what was picked
 */
export function imageButtons(take: (file: File) => void): HTMLElement[] {
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
    // So that the same picture can be picked again.
    input.value = '';
  });
  return createButton(label, () => input.click());
}

/** What the row below a field says that takes pictures: in the HTML and in the script alike. */
export const imageLabels = {
  hint: 'A picture of it works too: paste it, drop it, or',
  pick: 'Pick a picture',
  camera: 'Take a photo',
} as const;
