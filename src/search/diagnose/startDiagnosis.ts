import type { Progress } from './Diagnosis.ts';

/**
 * Diagnoses a text or file in a worker.
 *
 * @param report called with every step; the last one is `done` or `failed`
 * @returns a function that cancels: nothing is reported after it
 */
export function startDiagnosis(
  source: string | Blob,
  report: (progress: Progress) => void,
): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let cancelled = false;
  const cancel = (): void => {
    cancelled = true;
    worker.terminate();
  };
  const fail = (message: string): void => {
    if (!cancelled) report({ kind: 'failed', message });
    cancel();
  };
  worker.addEventListener('message', (event: MessageEvent<Progress>) => {
    if (cancelled) return;
    report(event.data);
    if (event.data.kind === 'done' || event.data.kind === 'failed') cancel();
  });
  worker.addEventListener('error', () =>
    fail('The matcher stopped. Reload the page, then try again.'),
  );
  worker.postMessage(source);
  return cancel;
}
