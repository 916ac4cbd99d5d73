import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildArticlesJson, buildCodesJson } from '../../../../src/api/json/lists.ts';
import { articleMarkdown } from '../../../../src/api/markdown/article.ts';
import type { Collections, PublishedArticle } from '../../../../src/api/published.ts';
import { compile } from '../../../../src/match/index.ts';
import { articleSummary } from '../../../../src/search/summaries.ts';
import { collections, published, site } from '../../../fixtureCorpus.ts';

/** Writes what programs read of a built site, with some articles of the fixture corpus. */
export function writeSite(ids: readonly string[]): string {
  return writeSiteOf({
    published: published.filter(({ id }) => ids.includes(id)),
    articles: collections.articles.filter(({ id }) => ids.includes(id)),
  });
}

/** Writes what programs read of a built site with these articles, and returns its folder. */
export function writeSiteOf({
  published: own,
  articles: entries,
}: {
  readonly published: readonly PublishedArticle[];
  readonly articles: Collections['articles'];
}): string {
  const folder = mkdtempSync(join(tmpdir(), 'unstuck-site-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const index = compile(entries.map(({ id, data }) => ({ id, ...data })));
  write('api/match-index.json', JSON.stringify(index));
  write('api/articles.json', JSON.stringify(buildArticlesJson(own, site)));
  write('api/codes.json', JSON.stringify(buildCodesJson(entries, site)));
  for (const one of own) {
    write(`errors/${one.id}.md`, articleMarkdown(one, site));
    const summary = articleSummary(one.id, one.article, one.toolName, site);
    write(`match/summaries/${one.id}.json`, JSON.stringify(summary));
  }
  return folder;
}
