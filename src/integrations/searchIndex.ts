import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { buildIndex } from '../search/index/buildIndex.ts';
import { indexedArticle } from '../search/index/indexedArticle.ts';
import { searchDocument } from '../search/searchDocument.ts';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { validArticles } from '../tools/lint-content/validArticles.ts';
import { today } from '../tools/lint-content/today.ts';

/**
 * Writes what search loads: the index of the articles' records to `search-index/` of the built site,
 * that of their full text to `pagefind/`.
 */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const corpus = readCorpus(root, 'content', today());
        const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
        const nameOf = (tool: string): string => names.get(tool) ?? tool;
        const articles = validArticles(corpus);
        const files = buildIndex(
          articles.map(({ id, data }) => indexedArticle(id, data, nameOf(data.tool))),
        );
        for (const [path, data] of files) {
          const file = fileURLToPath(new URL(`search-index/${path}.json`, dir));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, JSON.stringify(data));
        }
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const problems: string[] = [];
        for (const { id, data, frontmatter } of articles) {
          const document = searchDocument(id, data, nameOf(data.tool), frontmatter.body);
          problems.push(...(await index.addHTMLFile(document)).errors);
        }
        problems.push(
          ...(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) }))
            .errors,
        );
        await close();
        if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
        logger.info(`${articles.length} articles indexed`);
      },
    },
  };
}
