import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { buildIndex } from '../search/index/buildIndex.ts';
import { indexedArticle } from '../search/index/indexedArticle.ts';
import { pagefindHtml } from '../search/searchDocument.ts';
import { withCorpus } from './withCorpus.ts';

/**
 * Writes what search loads: the index of the articles' records to `search-index/` of the built site,
 * and the index of their full text to `pagefind/`.
 */
export function searchIndex(): AstroIntegration {
  return withCorpus('search-index', async ({ articles, toolName, folder, logger, write }) => {
    const indexFiles = buildIndex(
      articles.map(({ id, data }) => indexedArticle(id, data, toolName(data.tool))),
    );
    for (const [path, data] of indexFiles) write(`search-index/${path}.json`, JSON.stringify(data));
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) throw new Error(`Pagefind created no index: ${errors.join('; ')}`);
    const problems: string[] = [];
    for (const { id, data, frontmatter } of articles) {
      const document = pagefindHtml(id, data, toolName(data.tool), frontmatter.body);
      problems.push(...(await index.addHTMLFile(document)).errors);
    }
    problems.push(...(await index.writeFiles({ outputPath: join(folder, 'pagefind') })).errors);
    await close();
    if (problems.length > 0) throw new Error(`Pagefind: ${problems.join('; ')}`);
    logger.info(`${articles.length} articles indexed`);
  });
}
