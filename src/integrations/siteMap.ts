import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { cachedCorpus, validArticles } from '../content/readCorpus.ts';
import { lastReviews } from '../discovery/lastReviews.ts';

/**
 * Writes the sitemap. `lastmod` of a page is the last review of the articles that the page shows. A
 * page that shows no article has no `lastmod`: search engines use `lastmod` only if it is accurate.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap
 * Pages with `noindex` are left out, as listing a page asks search engines to index it.
 */
export function sitemapFiles(): AstroIntegration {
  let days: ReadonlyMap<string, string> = new Map();
  let root = '';
  let home = '';
  let dist: URL | undefined;
  const path = (url: string): string => decodeURI(url.slice(home.length));
  const { name, hooks } = sitemap({
    filter: (url) =>
      !readFileSync(new URL(`${path(url)}index.html`, dist), 'utf8').includes(
        '<meta name="robots" content="noindex"',
      ),
    serialize: (item) => {
      const lastmod = days.get(path(item.url));
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:done': async (options) => {
        const { base, site } = options.config;
        root = fileURLToPath(options.config.root);
        home = new URL(base, site).href.replace(/\/?$/, '/');
        await hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        dist = options.dir;
        days = lastReviews(validArticles(cachedCorpus(root)));
        await hooks['astro:build:done']?.(options);
      },
    },
  };
}
