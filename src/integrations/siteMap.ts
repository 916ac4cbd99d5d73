import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { lastReviews } from '../discovery/lastReviews.ts';
import { readCorpus } from '../tools/lint-content/readCorpus.ts';
import { today } from '../tools/lint-content/today.ts';
import { validArticles } from '../tools/lint-content/validArticles.ts';

/**
 * The sitemap, with the day of the last review of what a page shows. A page that shows no article
 * has no day: search engines go by `lastmod` only where it is true.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap
 * A page that says `noindex` is left out: to list it would ask for what it refuses.
 */
export function siteMap(): AstroIntegration {
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
        days = lastReviews(validArticles(readCorpus(root, 'content', today())));
        await hooks['astro:build:done']?.(options);
      },
    },
  };
}
