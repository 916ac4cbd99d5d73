import { runDiagnosis } from './run.ts';

// Reads and matches off the page's thread, so that typing stays smooth and "cancel" is at once.
addEventListener('message', (event: MessageEvent<string | Blob>) => {
  void runDiagnosis(event.data, (progress) => postMessage(progress));
});
