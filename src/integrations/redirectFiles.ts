import type { AstroIntegration } from 'astro';
import { redirectPages } from '../hosting/redirectFilesOf.ts';
import { redirectPaths } from '../hosting/redirectsOf.ts';
import { redirectFiles as hostRedirectFiles } from '../hosting/hosts.ts';
import type { Redirects } from '../schema/redirects.ts';
import { withCorpus } from './withCorpus.ts';

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
