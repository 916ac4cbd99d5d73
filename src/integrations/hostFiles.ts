import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { contentSecurityPolicy, inlineHashes, withPolicy } from '../hosting/csp.ts';
import { headerRules } from '../hosting/headers.ts';
import { headerFiles, redirectFiles as hostRedirectFiles, isHostFile } from '../hosting/hosts.ts';
import { redirectPages, redirectPaths } from '../hosting/redirects.ts';
import type { Settings } from '../hosting/settings.ts';
import type { Redirects } from '../schema/site.ts';
import { builtFiles, writeBuiltFile } from './builtFiles.ts';
import { withCorpus } from './withCorpus.ts';

/**
 * Writes a Content-Security-Policy into every page, with the hashes of that page's inline scripts and
 * style sheets, and the files with headers for hosts. This integration has to run after all
 * integrations that write pages.
 */
export function securityHeaderFiles({ base, feedbackOrigins }: Settings): AstroIntegration {
  return {
    name: 'security-policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = builtFiles(folder);
        const scripts = new Set<string>();
        const styles = new Set<string>();
        const problems: string[] = [];
        for (const file of files.filter((name) => name.endsWith('.html'))) {
          const html = readFileSync(join(folder, file), 'utf8');
          const hashes = inlineHashes(html);
          problems.push(...hashes.problems.map((problem) => `${file}: ${problem}`));
          for (const hash of hashes.scripts) scripts.add(hash);
          for (const hash of hashes.styles) styles.add(hash);
          const policy = contentSecurityPolicy({ ...hashes, connect: feedbackOrigins });
          writeBuiltFile(folder, file, withPolicy(html, policy));
        }
        if (problems.length > 0)
          throw new Error(
            `The Content-Security-Policy forbids style and event attributes. Use a class, and a listener in a script:\n${problems.join('\n')}`,
          );
        // A header is for many pages, so it has the hashes of all of them. Browsers enforce each page's
        // own policy as well.
        const policy = contentSecurityPolicy({
          scripts: [...scripts].sort(),
          styles: [...styles].sort(),
          connect: feedbackOrigins,
        });
        const served = files.filter((file) => !isHostFile(file));
        const rules = headerRules(served, `${policy}; frame-ancestors 'none'`, feedbackOrigins);
        for (const [name, text] of headerFiles(rules, base)) writeBuiltFile(folder, name, text);
      },
    },
  };
}

/** Writes a page at the old path of each renamed article, and the redirects as rules for hosts. */
export function redirectFiles(): AstroIntegration {
  return withCorpus('redirect-files', ({ corpus, articles, base, site, write }) => {
    const redirects: Redirects = Object.assign({}, ...corpus.redirects.map(({ data }) => data));
    const files = [
      ...redirectPages(redirects, articles, base, new URL(site)),
      ...hostRedirectFiles(redirectPaths(redirects, base)),
    ];
    for (const [path, text] of files) write(path, text);
  });
}

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
