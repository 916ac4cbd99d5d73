import type { Diagnosis } from '../../search/diagnose/diagnose.ts';
import { startDiagnosis } from '../../search/diagnose/start.ts';
import { createButton, createElement } from '../site/dom.ts';
import { renderDiagnosis } from './renderDiagnosis.ts';

/** What a page does besides showing a diagnosis. */
export interface DiagnosisOptions {
  /** Called with what was found; true if nothing of it is to be shown. */
  readonly taken?: (diagnosis: Diagnosis) => boolean;
  /** Called when the reader has stopped the reading of a file. */
  readonly stopped?: () => void;
}

/**
 * Diagnoses a text or file, and shows in a region how far it is and what was found, with the state
 * in `data-state`: `idle`, `loading`, `done` or `failed`. What stood there before stays until then.
 *
 * @returns a function that cancels: nothing is shown after it
 */
export function showDiagnosis(
  region: HTMLElement,
  source: string | File,
  { taken, stopped }: DiagnosisOptions = {},
): () => void {
  let cancelled = false;
  const status = statusOf(region);
  const below = (parts: readonly HTMLElement[]): void => {
    for (const part of [...region.children]) if (part !== status) part.remove();
    region.append(...parts);
  };
  const fail = (message: string): void => {
    const line = createElement('p', message);
    line.setAttribute('role', 'alert');
    region.dataset['state'] = 'failed';
    region.replaceChildren(line);
  };
  const show = async (diagnosis: Diagnosis): Promise<void> => {
    if (taken?.(diagnosis)) return;
    const rendered = await renderDiagnosis(diagnosis).catch(() => undefined);
    // Something else was pasted, or the field emptied, while this was loaded.
    if (cancelled) return;
    if (!rendered)
      return fail('What was found could not be loaded. Check the connection, then try again.');
    status.textContent = rendered.headline;
    below(rendered.parts);
    region.dataset['state'] = 'done';
  };
  const bar = createElement('progress');
  bar.setAttribute('aria-label', 'Reading the file');
  const showReading = (done: number, total: number): void => {
    bar.max = total;
    bar.value = done;
  };
  region.dataset['state'] = 'loading';
  const stop = startDiagnosis(source, (progress) => {
    if (progress.kind === 'reading') showReading(progress.done, progress.total);
    else if (progress.kind === 'done') void show(progress.diagnosis);
    else if (progress.kind === 'failed') fail(progress.message);
  });
  const cancel = (): void => {
    cancelled = true;
    stop();
  };
  if (source instanceof File) {
    showReading(0, source.size);
    status.textContent = '';
    const stopReading = createButton('Cancel', () => {
      cancel();
      region.dataset['state'] = 'idle';
      region.replaceChildren();
      stopped?.();
    });
    below([bar, stopReading]);
    // On a phone it is below what the file was picked with.
    stopReading.scrollIntoView({ block: 'nearest' });
  } else status.textContent ||= 'Matching…';
  return cancel;
}

/** The line that says how it went: there before it says it, or screen readers would not hear it. */
function statusOf(region: HTMLElement): HTMLElement {
  const known = region.querySelector<HTMLElement>(':scope > [role=status]');
  if (known) return known;
  const made = createElement('p');
  made.setAttribute('role', 'status');
  region.prepend(made);
  return made;
}
