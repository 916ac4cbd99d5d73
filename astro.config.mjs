import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { loadEnv } from 'vite';
import { contentLint } from './src/integrations/contentLint.ts';
import { matchIndex, searchIndex } from './src/integrations/searchIndexes.ts';
import { serviceWorker } from './src/integrations/serviceWorker.ts';
import { addPlatformStyles } from './src/integrations/platformStyles.ts';
import { precompressed } from './src/integrations/precompressed.ts';
import { checkSettings, redirectFiles, securityHeaderFiles } from './src/integrations/hostFiles.ts';
import { reproFiles } from './src/integrations/reproFiles.ts';
import { sitemapFiles } from './src/integrations/siteMap.ts';
import { ocrAssets } from './src/integrations/ocrAssets.ts';
import { rehypeBase } from './src/markdown/rehypeBase.ts';
import { rehypeCode } from './src/markdown/code.ts';
import { readSettings } from './src/hosting/settings.ts';

// From `.env` files too, as pages read theirs: the policy has to know what they will do.
const settings = readSettings(loadEnv('production', import.meta.dirname, ''));

export default defineConfig({
  site: settings.site,
  base: settings.base,
  trailingSlash: 'always',
  // 'jsx', the default, eats the line end between two inline tags, and with it a space of the text.
  compressHTML: true,
  build: {
    // No request stands between the HTML and the first paint.
    inlineStylesheets: 'always',
  },
  vite: {
    // Scripts stay files: cached across pages, deferred, and outside of an article's byte budget.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // The matcher is pure: who imports one function from its face gets that one, not the rest.
        treeshake: { moduleSideEffects: (id) => !id.includes('/src/match/') },
      },
    },
  },
  markdown: {
    // Our own step highlights code, through classes: Astro's writes inline styles.
    syntaxHighlight: false,
    processor: unified({
      rehypePlugins: [rehypeCode, [rehypeBase, settings.base]],
      smartypants: false,
    }),
  },
  integrations: [
    checkSettings(settings),
    contentLint(),
    addPlatformStyles(),
    mdx(),
    sitemapFiles(),
    searchIndex(),
    matchIndex(),
    reproFiles(),
    redirectFiles(),
    ocrAssets(),
    // After all that writes pages.
    securityHeaderFiles(settings),
    // Last of those that write what pages load.
    serviceWorker(),
    // After all that writes files.
    precompressed(settings),
  ],
});
