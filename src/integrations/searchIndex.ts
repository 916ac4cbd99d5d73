import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { searchDocument } from '../search/searchDocument.ts';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { validArticles } from '../tools/lint-content/validArticles.ts';
import { today } from '../tools/lint-content/today.ts';

/** Writes the full-text index of all articles to `pagefind/` of the built site. */
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
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
        const problems: string[] = [];
        for (const { id, data, frontmatter } of validArticles(corpus)) {
          const document = searchDocument(
            id,
            data,
            names.get(data.tool) ?? data.tool,
            frontmatter.body,
          );
          problems.push(...(await index.addHTMLFile(document)).errors);
        }
        problems.push(
          ...(await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) }))
            .errors,
        );
        await close();
        if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
        logger.info(`${corpus.articles.length} articles indexed`);
      },
    },
  };
}
