import type { AstroIntegration } from 'astro';
import { compile } from '../match/compile.ts';
import { splitIndex } from '../match/splitIndex.ts';
import { articleSummary } from '../search/briefOf.ts';
import { partCount } from '../search/partCount.ts';
import { withCorpus } from './withCorpus.ts';

/**
 * Writes the files of the matcher. `match/lookup.json` is for browsers, with `match/parts/` where the
 * index is large. `match/briefs/` has a summary of each article. `api/match-index.json` is the whole
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
      writeJson(`match/briefs/${id}`, articleSummary(id, article, toolName(article.tool), site));
  });
}
