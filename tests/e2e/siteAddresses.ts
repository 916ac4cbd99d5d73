import { readFileSync } from 'node:fs';

/** Every address of the built site's sitemap, as paths, and the two pages that it leaves out. */
export function siteAddresses(): string[] {
  const sitemap = readFileSync('dist/sitemap-0.xml', 'utf8');
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  if (listed.length === 0)
    throw new Error('dist/sitemap-0.xml lists no address. Run "npm test -- build" first.');
  return [...listed, '/search/?q=denied', '/errors/git/no-such-article/'];
}
