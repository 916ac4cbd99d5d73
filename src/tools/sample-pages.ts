import { changedFiles } from './git/changedFiles.ts';
import { readSite } from './sample-pages/readSite.ts';
import { changedPages } from './sample-pages/routes.ts';
import { samplePages } from './sample-pages/sample.ts';

// `npx node src/tools/sample-pages.ts`: prints the pages that `npm test` looks at, by kind and because
// they changed.
const pages = readSite('.', 'dist');
const sample = new Set(samplePages(pages));
const changes = changedFiles('.');
const changed = new Set(changedPages(pages, changes?.files ?? []));
for (const { path, group } of pages.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
  if (sample.has(path) || changed.has(path))
    console.log(`${changed.has(path) ? 'changed' : 'kind   '} ${path} (${group})`);
console.log(
  `pages: ${new Set([...sample, ...changed]).size} of ${pages.length}: ${sample.size} by kind, ` +
    (changes
      ? `${changed.size} changed since ${changes.base.slice(0, 12)}`
      : 'no commit to compare with'),
);
