import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerFiles, isHostFile } from '../hosting/hosts.ts';
import type { Settings } from '../hosting/readSettings.ts';
import { headerRules } from '../hosting/headerRules.ts';
import { contentSecurityPolicy } from '../hosting/contentSecurityPolicy.ts';
import { inlineHashes } from '../hosting/inlineHashes.ts';
import { withPolicy } from '../hosting/withPolicy.ts';
import { builtFiles, writeBuiltFile } from './builtFiles.ts';

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
