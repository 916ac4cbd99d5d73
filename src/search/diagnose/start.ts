import type { Progress } from './diagnose.ts';

/**
 * Diagnoses a text or file in a worker; in the page itself where the browser blocks workers.
 *
 * @param report called with every step; the last one is `done` or `failed`
 * @returns a function that cancels: nothing is reported after it
 */
export function startDiagnosis(
  source: string | Blob,
  report: (progress: Progress) => void,
): () => void {
  let worker: Worker | undefined;
  let cancelled = false;
  let heard = false;
  const cancel = (): void => {
    cancelled = true;
    worker?.terminate();
  };
  const take = (progress: Progress): void => {
    if (cancelled) return;
    heard = true;
    report(progress);
    if (progress.kind === 'done' || progress.kind === 'failed') cancel();
  };
  const fail = (message: string): void => take({ kind: 'failed', message });
  const here = (): void => {
    import('./run.ts').then(
      ({ runDiagnosis }) => (cancelled ? undefined : runDiagnosis(source, take)),
      () => fail('A part of this page could not be loaded. Check the connection, then try again.'),
    );
  };
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<Progress>) => take(event.data));
    worker.addEventListener('error', () => {
      // Blocked, or not to be had: it has said nothing yet.
      if (!heard && !cancelled) here();
      else fail('The matcher stopped. Reload the page, then try again.');
    });
    worker.postMessage(source);
  } catch {
    here();
  }
  return cancel;
}
