import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compile } from '../match/compile.ts';
import { splitIndex } from '../match/splitIndex.ts';
import { briefOf } from '../search/briefOf.ts';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { today } from '../tools/lint-content/today.ts';
import { validArticles } from '../tools/lint-content/validArticles.ts';
import { partCount } from '../search/partCount.ts';

/**
 * Writes what the matcher needs to `match/` of the built site: `lookup.json` (and `parts/` where the index is
 * large) to match with, and one small file an article to show what was found; and the whole index for
 * programs to `api/match-index.json`.
 */
export function matchIndex(): AstroIntegration {
  let root = '';
  let site = '';
  return {
    name: 'match-index',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
        site = config.site ?? 'http://localhost:4321';
      },
      'astro:build:done': ({ dir }) => {
        const corpus = readCorpus(root, 'content', today());
        const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
        const articles = validArticles(corpus).map(({ id, data }) => ({ id, ...data }));
        const write = (name: string, data: unknown): void => {
          const file = fileURLToPath(new URL(`${name}.json`, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, JSON.stringify(data));
        };
        const index = compile(articles);
        // For programs, which read it once: the command line, and whoever else.
        write('api/match-index', index);
        // For browsers: all of it, or what a text needs of it.
        const parts = partCount(index);
        write('match/lookup', parts === 0 ? index : { version: 1, parts });
        if (parts > 0)
          splitIndex(index, parts).forEach((part, number) => write(`match/parts/${number}`, part));
        for (const { id, ...article } of articles) {
          write(
            `match/briefs/${id}`,
            briefOf(id, article, names.get(article.tool) ?? article.tool, site),
          );
        }
      },
    },
  };
}
