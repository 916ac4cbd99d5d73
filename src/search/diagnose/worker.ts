import { loadMatchIndex } from '../loadMatchIndex.ts';
import { diagnose } from './diagnose.ts';
import type { Progress } from './Diagnosis.ts';
import { readLog } from './readLog.ts';

// Reads and matches off the page's thread, so that typing stays smooth and "cancel" is at once.
const tell = (progress: Progress): void => postMessage(progress);

addEventListener('message', (event: MessageEvent<string | Blob>) => {
  const source = event.data;
  void (async () => {
    try {
      const text =
        typeof source === 'string'
          ? source
          : await readLog(source, (done) => tell({ kind: 'reading', done, total: source.size }));
      tell({ kind: 'matching' });
      const index = await loadMatchIndex(text).catch(() => {
        throw new Error('The index could not be loaded. Check the connection, then try again.');
      });
      tell({ kind: 'done', diagnosis: diagnose(index, text) });
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  })();
});
