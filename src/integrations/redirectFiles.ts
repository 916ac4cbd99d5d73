import type { AstroIntegration } from 'astro';
import { redirectFilesOf } from '../hosting/redirectFilesOf.ts';
import { redirectsOf } from '../hosting/redirectsOf.ts';
import { redirectFiles as hostRedirectFiles } from '../hosting/hosts.ts';
import type { Redirects } from '../schema/redirects.ts';
import { withCorpus } from './withCorpus.ts';

/** Writes a page at the old path of each renamed article, and the redirects as rules for hosts. */
export function redirectFiles(): AstroIntegration {
  return withCorpus('redirect-files', ({ corpus, articles, base, site, write }) => {
    const redirects: Redirects = Object.assign({}, ...corpus.redirects.map(({ data }) => data));
    const files = [
      ...redirectFilesOf(redirects, articles, base, new URL(site)),
      ...hostRedirectFiles(redirectsOf(redirects, base)),
    ];
    for (const [path, text] of files) write(path, text);
  });
}
