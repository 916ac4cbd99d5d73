import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import type { Settings } from '../hosting/readSettings.ts';

/** Stops a build without `SITE_URL` or `BASE_PATH`: its links and feeds would lead to localhost. */
export function checkSettings({ missing }: Settings): AstroIntegration {
  return {
    name: 'site-settings',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build' || missing.length === 0) return;
        throw new AstroError(
          `${missing.join('\n')}\nTo try the site on this machine, run "npm start", or "npm test -- build" for the files alone.`,
        );
      },
    },
  };
}
