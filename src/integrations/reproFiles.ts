import type { AstroIntegration } from 'astro';
import { assembleScript } from '../tools/repro/script.ts';
import { formatSessions } from '../tools/repro/record.ts';
import { withCorpus } from './withCorpus.ts';

/** Writes `repro.sh`, which needs no other file, and `repro.txt`, all sessions, beside each article's page. */
export function reproFiles(): AstroIntegration {
  return withCorpus('repro-files', ({ corpus, write }) => {
    for (const { id, repro } of corpus.articles) {
      if (repro.script === undefined || repro.record === undefined) continue;
      write(`errors/${id}/repro.sh`, assembleScript(repro.script));
      write(`errors/${id}/repro.txt`, formatSessions(id, repro.record));
    }
  });
}
