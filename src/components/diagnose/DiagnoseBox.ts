import { sharedItem } from '../../offline/storage.ts';
import { isImage, ScreenshotInput } from '../screenshots/ScreenshotInput.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { showDiagnosis } from './showDiagnosis.ts';

/** How long to wait after a keystroke, in milliseconds, so that not every keystroke starts a worker. */
const typingDelay = 150;

/**
 * The form of Diagnose: users paste, drop or pick a log or a screenshot of one. The diagnosis appears
 * below it right away.
 */
export class DiagnoseBox extends HTMLElement {
  private cancel: () => void = () => undefined;
  private timer = 0;

  connectedCallback(): void {
    const field = this.querySelector('textarea');
    const picker = this.querySelector<HTMLInputElement>('input[type=file]');
    const region = this.querySelector<HTMLElement>('.diagnosis');
    if (!field || !picker || !region) return;
    const diagnose = (source: string | File): void => {
      clearTimeout(this.timer);
      this.cancel();
      // A pasted text replaces the file, so the picker must not show the file's name any more.
      if (typeof source === 'string') picker.value = '';
      if (typeof source === 'string' && source.trim() === '') {
        region.dataset['state'] = 'idle';
        region.replaceChildren();
      } else this.cancel = showDiagnosis(region, source, { stopped: () => field.focus() });
    };
    const diagnoseText = (text: string): void => {
      field.value = text;
      diagnose(text);
    };
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => diagnose(field.value), typingDelay);
    });
    const screenshots = new ScreenshotInput(this, field, {
      pasteTarget: document,
      acceptsFiles: true,
    });
    const diagnoseNewer = (source: string | File): void => {
      screenshots.cancel();
      if (source instanceof File) diagnose(source);
      else diagnoseText(source);
    };
    // Without this, picking the same file again, for example after an error, would fire no event.
    picker.addEventListener('click', () => (picker.value = ''));
    picker.addEventListener('change', () => {
      const file = picker.files?.[0];
      if (!file) return;
      if (!isImage(file)) return diagnoseNewer(file);
      // Clear it right away: a file that is dropped on the picker comes without a click. The page
      // shows the image itself, so its name is not needed.
      picker.value = '';
      void screenshots.read(file);
    });
    this.acceptDrops(diagnoseNewer);
    const handedOver = sessionHandoff.takeText();
    if (handedOver) diagnoseText(handedOver);
    else {
      if (field.value) diagnose(field.value);
      void receiveShared().then((shared) => {
        if (shared === '' || field.value !== '') return;
        if (shared instanceof Blob) void screenshots.read(shared);
        else diagnoseText(shared);
      });
    }
    field.focus();
  }

  /** Accepts files and texts that are dropped. `ScreenshotInput` runs first and handles images. */
  private acceptDrops(take: (dropped: string | File) => void): void {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      this.classList.toggle('diagnose-box--drag-over', event.type === 'dragover');
    };
    this.addEventListener('dragover', over);
    this.addEventListener('dragleave', over);
    this.addEventListener('drop', (event) => {
      const isHandled = event.defaultPrevented;
      over(event);
      if (isHandled || !event.dataTransfer) return;
      const [file] = event.dataTransfer.files;
      // `ScreenshotInput` leaves an image only if a text came with it. The text is better.
      const text = event.dataTransfer.getData('text');
      const dropped = file && !isImage(file) ? file : text;
      if (dropped) take(dropped);
    });
  }
}

/**
 * Takes the text or image that another app shared with the installed site, and deletes it. Returns an
 * empty text if nothing was shared, or if the browser has no cache.
 */
async function receiveShared(): Promise<string | Blob> {
  try {
    const shared = await sharedItem.take();
    return shared && isImage(shared) ? shared : ((await shared?.text()) ?? '');
  } catch {
    return '';
  }
}
