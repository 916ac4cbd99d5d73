import { sharedItem } from '../../offline/storage.ts';
import { isImage, ScreenshotInput } from '../screenshots/ScreenshotInput.ts';
import { sessionHandoff } from '../values/sessionHandoff.ts';
import { showDiagnosis } from './showDiagnosis.ts';

/** A short pause after a key, in milliseconds, so that typing does not start a worker a key. */
const pause = 150;

/** Paste, drop or pick a log or a picture of one; what it says stands below as one pastes. */
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
      // The name beside it is not of what is shown any more.
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
      this.timer = window.setTimeout(() => diagnose(field.value), pause);
    });
    const pictures = new ScreenshotInput(this, field, { pasted: document, takesFiles: true });
    const diagnoseNewer = (source: string | File): void => {
      pictures.leave();
      if (source instanceof File) diagnose(source);
      else diagnoseText(source);
    };
    // So that the same file can be picked again, as after it could not be read.
    picker.addEventListener('click', () => (picker.value = ''));
    picker.addEventListener('change', () => {
      const file = picker.files?.[0];
      if (!file) return;
      if (!isImage(file)) return diagnoseNewer(file);
      // At once, as what is dropped on the control comes without a click; the picture itself is shown.
      picker.value = '';
      void pictures.read(file);
    });
    this.acceptDrops(diagnoseNewer);
    const handedOver = sessionHandoff.takeText();
    if (handedOver) diagnoseText(handedOver);
    else {
      if (field.value) diagnose(field.value);
      void receiveShared().then((shared) => {
        if (shared === '' || field.value !== '') return;
        if (shared instanceof Blob) void pictures.read(shared);
        else diagnoseText(shared);
      });
    }
    field.focus();
  }

  /** Takes files and texts that are dropped; pictures alone are `PictureInput`'s, which comes first. */
  private acceptDrops(take: (dropped: string | File) => void): void {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      this.classList.toggle('diagnose-box--drag-over', event.type === 'dragover');
    };
    this.addEventListener('dragover', over);
    this.addEventListener('dragleave', over);
    this.addEventListener('drop', (event) => {
      const taken = event.defaultPrevented;
      over(event);
      if (taken || !event.dataTransfer) return;
      const [file] = event.dataTransfer.files;
      // A picture that is still here came with a text, which is better.
      const text = event.dataTransfer.getData('text');
      const dropped = file && !isImage(file) ? file : text;
      if (dropped) take(dropped);
    });
  }
}

/**
 * Takes what another app shared with the installed site: it is there once, as a text or a picture.
 * Empty if nothing was shared, or where the browser has no cache to keep it in.
 */
async function receiveShared(): Promise<string | Blob> {
  try {
    const shared = await sharedItem.take();
    return shared && isImage(shared) ? shared : ((await shared?.text()) ?? '');
  } catch {
    return '';
  }
}
