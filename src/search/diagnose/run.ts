import { loadMatchIndex } from '../load.ts';
import { diagnose, type Progress } from './diagnose.ts';
import { readLog } from './readLog.ts';

/**
 * Reads and matches a text or file, in a worker or where there is none in the page itself.
 *
 * @param tell called with every step; the last one is `done` or `failed`
 */
export async function runDiagnosis(
  source: string | Blob,
  tell: (progress: Progress) => void,
): Promise<void> {
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
}
