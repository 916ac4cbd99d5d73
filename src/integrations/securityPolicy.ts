import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../tools/settings/readSettings.ts';
import { caddyHeaders } from './hosts/caddyHeaders.ts';
import { headerRules } from './hosts/headerRules.ts';
import { headersFile } from './hosts/headersFile.ts';
import { nginxHeaders } from './hosts/nginxHeaders.ts';
import { contentSecurityPolicy } from './security/contentSecurityPolicy.ts';
import { inlineHashes } from './security/inlineHashes.ts';
import { withPolicy } from './security/withPolicy.ts';
import { builtFiles } from './builtFiles.ts';

/**
 * Writes a Content-Security-Policy into every page, with the hashes of what is inline in that page,
 * and all headers for hosts: `_headers` for Cloudflare Pages and Netlify, `headers.*` for nginx and
 * Caddy. It has to run after all that writes pages.
 */
export function securityPolicy({ base, feedbackOrigins }: Settings): AstroIntegration {
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
          problems.push(...hashes.offences.map((offence) => `${file}: ${offence}`));
          for (const hash of hashes.scripts) scripts.add(hash);
          for (const hash of hashes.styles) styles.add(hash);
          const policy = contentSecurityPolicy({ ...hashes, connect: feedbackOrigins });
          writeFileSync(join(folder, file), withPolicy(html, policy));
        }
        if (problems.length > 0)
          throw new Error(
            `The Content-Security-Policy forbids style and event attributes. Use a class, and a listener in a script:\n${problems.join('\n')}`,
          );
        // A header is for many pages, so it has all their hashes; each page's own policy holds too.
        const policy = contentSecurityPolicy({
          scripts: [...scripts].sort(),
          styles: [...styles].sort(),
          connect: feedbackOrigins,
        });
        const rules = headerRules(files, `${policy}; frame-ancestors 'none'`, feedbackOrigins);
        const nginx = nginxHeaders(rules, base);
        const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
        write('_headers', headersFile(rules, base));
        write('headers.maps.nginx.conf', nginx.maps);
        write('headers.nginx.conf', nginx.headers);
        write('headers.caddy', caddyHeaders(rules, base));
      },
    },
  };
}
