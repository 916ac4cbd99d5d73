import { expect, test } from 'vitest';
import { fileGroup } from '../../../src/offline/build.ts';

test.each([
  ['', 'shell'],
  ['search/', 'shell'],
  ['offline/not-kept/', 'shell'],
  ['_astro/site.BZqCEszG.js', 'shell'],
  ['match/lookup.json', 'index'],
  ['match/parts/3.json', 'index'],
  ['match/summaries/git/x.json', 'index'],
  ['search-index/2a624ecb/terms/a.json', 'index'],
  ['errors/git/not-a-git-repository/', 'rest'],
  ['errors/git/not-a-git-repository/repro.sh', 'rest'],
  ['codes/rust/', 'rest'],
  ['codes/all.json', 'rest'],
  ['pagefind/pagefind.js', 'rest'],
  ['pagefind/pagefind-entry.json', 'rest'],
  ['pagefind/wasm.en.pagefind', 'rest'],
  ['pagefind/fragment/en_1.pf_fragment', 'rest'],
  ['ocr/7.0.0/core.wasm', 'rest'],
])('%s is in the group %s', (address, group) => {
  expect(fileGroup(address)).toBe(group);
});

test.each([
  'worker.js',
  'offline/files.json',
  'match/index.json',
  'sitemap-0.xml',
  'feed.xml',
  'robots.txt',
  '_headers',
  'icons/512.png',
  'share/git/x.png',
  'pagefind/pagefind-ui.js',
  '_redirects',
  'index.html.br',
])('%s is not kept', (address) => {
  expect(fileGroup(address)).toBeUndefined();
});
