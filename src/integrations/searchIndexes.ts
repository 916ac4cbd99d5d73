import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { compile, splitIndex } from '../match/index.ts';
import { articleSummary } from '../search/summaries.ts';
import { pagefindHtml } from '../search/fullText.ts';
import { buildIndex } from '../search/index/build.ts';
import { indexedArticle } from '../search/index/fields.ts';
import { partCount } from '../search/partCount.ts';
import { withCorpus } from './withCorpus.ts';

/**
 * Writes the files of the matcher. `match/lookup.json` is for browsers, with `match/parts/` where the
 * index is large. `match/summaries/` has a summary of each article. `api/match-index.json` is the whole
 * index, for programs.
 */
export function matchIndex(): AstroIntegration {
  return withCorpus('match-index', ({ articles: files, toolName, site, write }) => {
    const articles = files.map(({ id, data }) => ({ id, ...data }));
    const writeJson = (name: string, data: unknown): void =>
      write(`${name}.json`, JSON.stringify(data));
    const index = compile(articles);
    // Programs, such as the command line, read the whole index once.
    writeJson('api/match-index', index);
    // Browsers load all of a small index, and of a large one only the parts that a text needs.
    const parts = partCount(index);
    writeJson('match/lookup', parts === 0 ? index : { version: 1, parts });
    if (parts > 0)
      splitIndex(index, parts).forEach((part, number) => writeJson(`match/parts/${number}`, part));
    for (const { id, ...article } of articles)
      writeJson(`match/summaries/${id}`, articleSummary(id, article, toolName(article.tool), site));
  });
}

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
