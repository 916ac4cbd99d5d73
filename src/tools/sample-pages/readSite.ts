import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageParts } from './parts.ts';
import { routeFinder } from './routes.ts';
import type { SitePage } from './sample.ts';

/**
 * Reads all pages of a built site.
 *
 * @param root the project's root, which contains `src/pages`
 * @param folder the built site
 * @throws if the folder contains no page; the message says what to do
 */
export function readSite(root: string, folder: string): SitePage[] {
  const slashes = (path: string): string => path.replaceAll('\\', '/');
  const route = routeFinder(globSync('src/pages/**/*.astro', { cwd: root }).map(slashes));
  const files = globSync('**/*.html', { cwd: folder }).map(slashes);
  if (files.length === 0)
    throw new Error(`${folder} contains no page. Run "npm test -- build" first.`);
  return files.map((file) => {
    const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    const html = readFileSync(join(folder, file), 'utf8');
    return { path, group: route(path), ...pageParts(html) };
  });
}
