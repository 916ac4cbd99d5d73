import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { today } from '../tools/lint-content/today.ts';
import { assembleScript } from '../tools/repro/assembleScript.ts';
import { formatSessions } from '../tools/repro/formatSessions.ts';

/** Writes `repro.sh`, which runs by itself, and `repro.txt`, all sessions, beside each article's page. */
export function reproFiles(): AstroIntegration {
  let root = '';
  return {
    name: 'repro-files',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        for (const { id, repro } of readCorpus(root, 'content', today()).articles) {
          if (repro?.script === undefined || repro.record === undefined) continue;
          const write = (name: string, text: string): void => {
            const file = fileURLToPath(new URL(`errors/${id}/${name}`, dir));
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, text);
          };
          write('repro.sh', assembleScript(repro.script));
          write('repro.txt', formatSessions(id, repro.record));
        }
      },
    },
  };
}
