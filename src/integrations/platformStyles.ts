import type { AstroIntegration } from 'astro';
import { platformStyles } from '../domain/platforms.ts';

/**
 * Adds a rule for each platform to the style sheet of articles: which commands are shown. The
 * table of platforms is the only list of them, and a style element of its own would cost every
 * article a second hash in its policy.
 */
export function addPlatformStyles(): AstroIntegration {
  return {
    name: 'platform-styles',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'platform-styles',
                enforce: 'pre',
                transform(code, id) {
                  if (!id.endsWith('/src/styles/article.css')) return undefined;
                  return { code: `${code}\n@layer page{${platformStyles()}}`, map: null };
                },
              },
            ],
          },
        });
      },
    },
  };
}
