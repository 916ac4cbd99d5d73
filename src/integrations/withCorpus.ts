import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { cachedCorpus, toolNames, validArticles } from '../content/readCorpus.ts';
import type { Corpus, ValidArticle } from '../content/types.ts';
import { localSettings } from '../hosting/settings.ts';
import { writeBuiltFile } from './builtFiles.ts';

/** What an integration gets that writes files from the content. */
export interface ContentBuild {
  readonly corpus: Corpus;
  /** The articles of the corpus that fit the schema. */
  readonly articles: readonly ValidArticle[];
  /** Gives the display name of a tool: `Docker` for `docker`. */
  readonly toolName: (tool: string) => string;
  /** The origin of the site, such as `https://unstuck.example.org`. */
  readonly site: string;
  /** The path that the site is served from, such as `/unstuck/`. */
  readonly base: string;
  /** The folder of the built site, absolute. */
  readonly folder: string;
  readonly logger: AstroIntegrationLogger;
  /** Writes a file of the built site, and the folders that its path needs. */
  readonly write: (path: string, data: string) => void;
}

/**
 * Creates an integration that runs after Astro has written the pages, and writes more files from
 * the content.
 *
 * @param name shown in the build's log
 */
export function withCorpus(
  name: string,
  build: (content: ContentBuild) => void | Promise<void>,
): AstroIntegration {
  let root = '';
  let base = '/';
  let site = '';
  return {
    name,
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        site = config.site ?? localSettings.SITE_URL;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const corpus = cachedCorpus(root);
        const folder = fileURLToPath(dir);
        await build({
          corpus,
          articles: validArticles(corpus),
          toolName: toolNames(corpus),
          site,
          base,
          folder,
          logger,
          write: (path, data) => writeBuiltFile(folder, path, data),
        });
      },
    },
  };
}
