import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentLint } from './src/integrations/contentLint.ts';
import { matchIndex } from './src/integrations/matchIndex.ts';
import { precompressed } from './src/integrations/precompressed.ts';
import { reproFiles } from './src/integrations/reproFiles.ts';
import { searchIndex } from './src/integrations/searchIndex.ts';
import { securityPolicy } from './src/integrations/securityPolicy.ts';
import { siteSettings } from './src/integrations/siteSettings.ts';
import { rehypeBase } from './src/markdown/rehypeBase.ts';
import { rehypeCode } from './src/markdown/rehypeCode.ts';
import { readSettings } from './src/tools/settings/readSettings.ts';

const settings = readSettings(process.env);

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
    build: { assetsInlineLimit: 0 },
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
    siteSettings(settings),
    contentLint(),
    mdx(),
    sitemap(),
    searchIndex(),
    matchIndex(),
    reproFiles(),
    // After all that writes pages.
    securityPolicy(),
    // After all that writes files.
    precompressed(settings),
  ],
});
