import type { Diagnosis, Progress } from '../../search/diagnose/Diagnosis.ts';
import { startDiagnosis } from '../../search/diagnose/startDiagnosis.ts';
import { pasteHandover } from './pasteHandover.ts';
import { isPicture } from './pictures/isPicture.ts';
import { PictureInput } from './pictures/PictureInput.ts';
import { takeShared } from './takeShared.ts';
import { renderDiagnosis } from './renderDiagnosis.ts';

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
    field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.start(field.value, region), pause);
    });
    const pictures = new PictureInput(this, field, document);
    picker.addEventListener('change', () => {
      const file = picker.files?.[0];
      if (file && isPicture(file)) void pictures.read(file);
      else if (file) this.start(file, region);
    });
    this.acceptDrops(region);
    field.value = pasteHandover.takeText();
    if (field.value) this.start(field.value, region);
    else void this.takeShared(field, region, pictures);
    field.focus();
  }

  private async takeShared(
    field: HTMLTextAreaElement,
    region: HTMLElement,
    pictures: PictureInput,
  ): Promise<void> {
    const shared = await takeShared();
    if (shared === '' || field.value !== '') return;
    if (shared instanceof Blob) return pictures.read(shared);
    field.value = shared;
    this.start(shared, region);
  }

  private acceptDrops(region: HTMLElement): void {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      this.classList.toggle('over', event.type === 'dragover');
    };
    this.addEventListener('dragover', over);
    this.addEventListener('dragleave', over);
    this.addEventListener('drop', (event) => {
      const taken = event.defaultPrevented;
      over(event);
      if (taken) return;
      const source = event.dataTransfer?.files[0] ?? event.dataTransfer?.getData('text');
      if (source) this.start(source, region);
    });
  }

  private start(source: string | File, region: HTMLElement): void {
    this.cancel();
    if (typeof source === 'string' && source.trim() === '') {
      region.dataset['state'] = 'idle';
      region.replaceChildren();
      return;
    }
    region.dataset['state'] = 'loading';
    this.cancel = startDiagnosis(source, (progress) => this.show(progress, region));
    if (source instanceof File) this.showReading(0, source.size, region);
  }

  private show(progress: Progress, region: HTMLElement): void {
    if (progress.kind === 'reading') this.showReading(progress.done, progress.total, region);
    else if (progress.kind === 'done') void this.showDiagnosis(progress.diagnosis, region);
    else if (progress.kind === 'failed') {
      region.dataset['state'] = 'failed';
      const status = document.createElement('p');
      status.setAttribute('role', 'alert');
      status.textContent = progress.message;
      region.replaceChildren(status);
    }
  }

  private async showDiagnosis(diagnosis: Diagnosis, region: HTMLElement): Promise<void> {
    await renderDiagnosis(region, diagnosis);
    region.dataset['state'] = 'done';
  }

  private showReading(done: number, total: number, region: HTMLElement): void {
    let bar = region.querySelector('progress');
    if (!bar) {
      bar = document.createElement('progress');
      bar.setAttribute('aria-label', 'Reading the file');
      const stop = document.createElement('button');
      stop.type = 'button';
      stop.textContent = 'Cancel';
      stop.addEventListener('click', () => {
        this.cancel();
        region.dataset['state'] = 'idle';
        region.replaceChildren();
      });
      region.replaceChildren(bar, stop);
    }
    bar.max = total;
    bar.value = done;
  }
}
