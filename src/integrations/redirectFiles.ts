import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { redirectFilesOf } from '../discovery/redirects/redirectFilesOf.ts';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { today } from '../tools/lint-content/today.ts';
import { validArticles } from '../tools/lint-content/validArticles.ts';

/** Writes what `content/redirects.yaml` asks for: pages at the old addresses, and rules for hosts. */
export function redirectFiles(): AstroIntegration {
  let root = '';
  let base = '/';
  let site: URL | undefined;
  return {
    name: 'redirect-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        site = new URL(config.site ?? 'http://localhost');
      },
      'astro:build:done': ({ dir }) => {
        const corpus = readCorpus(root, 'content', today());
        const redirects = Object.assign({}, ...corpus.redirects.map(({ data }) => data));
        const files = redirectFilesOf(redirects, validArticles(corpus), base, site as URL);
        for (const [path, text] of files) {
          const file = fileURLToPath(new URL(path, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}
