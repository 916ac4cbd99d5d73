import type { Diagnosis } from '../../search/diagnose/diagnose.ts';
import { startDiagnosis } from '../../search/diagnose/start.ts';
import { createButton, createElement } from '../site/dom.ts';
import { renderDiagnosis } from './renderDiagnosis.ts';

/** Callbacks of `showDiagnosis`. */
export interface DiagnosisOptions {
  /** Called with the diagnosis. If it returns true, the diagnosis is not shown. */
  readonly taken?: (diagnosis: Diagnosis) => boolean;
  /** Called when the user cancels reading a file. */
  readonly stopped?: () => void;
}

/**
 * Diagnoses a text or file, and shows the progress and the result in a region. Its `data-state` is
 * `idle`, `loading`, `done` or `failed`. For a text, the previous result stays until the new result
 * replaces it.
 *
 * @returns a function that cancels, after which nothing is shown
 */
export function showDiagnosis(
  region: HTMLElement,
  source: string | Blob,
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
    // The user pasted another text or emptied the field while the summaries were loading.
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
  if (source instanceof Blob) {
    showReading(0, source.size);
    status.textContent = '';
    const stopReading = createButton('Cancel', () => {
      cancel();
      region.dataset['state'] = 'idle';
      region.replaceChildren();
      stopped?.();
    });
    below([bar, stopReading]);
    // On a phone, the button is below the visible part of the page.
    stopReading.scrollIntoView({ block: 'nearest' });
  } else status.textContent ||= 'Matching…';
  return cancel;
}

/**
 * Returns the status line, and creates it if there is none. Screen readers announce changes of a live
 * region, so it has to exist before it has a text.
 */
function statusOf(region: HTMLElement): HTMLElement {
  const existing = region.querySelector<HTMLElement>(':scope > [role=status]');
  if (existing) return existing;
  const status = createElement('p');
  status.setAttribute('role', 'status');
  region.prepend(status);
  return status;
}
