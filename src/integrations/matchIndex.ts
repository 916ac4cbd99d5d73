import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { compile } from '../match/compile.ts';
import { briefOf } from '../search/briefOf.ts';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { today } from '../tools/lint-content/today.ts';
import { validArticles } from '../tools/lint-content/validArticles.ts';

/**
 * Writes what the matcher needs to `match/` of the built site: `index.json` to match with, and one
 * small file an article to show what was found.
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
          const file = fileURLToPath(new URL(`match/${name}.json`, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, JSON.stringify(data));
        };
        write('index', compile(articles));
        for (const { id, ...article } of articles) {
          write(
            `briefs/${id}`,
            briefOf(id, article, names.get(article.tool) ?? article.tool, site),
          );
        }
      },
    },
  };
}
