import { parseArgs } from 'node:util';
import { answerScripts, budgets, scriptBytes } from '../src/tools/check-dist/pages.ts';
import { pasteBytes, readOriginals, samples, searchBytes } from './bytes/firstAnswer.ts';
import { copies } from './search/copies.ts';
import { quantile } from './search/measure.ts';

// `npm run bench:bytes [-- --sizes 500,2000,10000]`, after a build: how many bytes are loaded before the
// first answer to a search and to a paste, in corpora that `copies` makes.
const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '500,2000,10000' } },
});

/** How many queries and how many pastes are asked, each from a fresh start. */
const sampleCount = 40;

const originals = readOriginals();
const { articles, queries, pastes } = samples(originals, sampleCount);
const scripts = {
  search: scriptBytes('dist', answerScripts.search),
  paste: scriptBytes('dist', answerScripts.paste),
};

console.log(`Scripts: ${scripts.search} bytes for a search, ${scripts.paste} for a paste.\n`);
const columns = ['articles', 'first answer to', 'data, mean', '95%', 'at most'];
const totals = ['with scripts, mean', '95%', 'at most', 'budget', 'right first', 'parts'];
console.log(`| ${[...columns, ...totals].join(' | ')} |`);
console.log(`|${' --- |'.repeat(columns.length + totals.length)}`);

function print(count: number, kind: 'search' | 'paste', sizes: readonly number[], more: unknown[]) {
  const mean = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
  const data = [mean, quantile(sizes, 0.95), Math.max(...sizes)];
  const all = data.map((size) => size + scripts[kind]);
  const target = budgets.firstAnswer.find(({ articles }) => articles === count)?.[kind] ?? '–';
  console.log(
    `| ${[count, `a ${kind} (${sizes.length})`, ...data, ...all, target, ...more].join(' | ')} |`,
  );
}

for (const count of options.sizes.split(',').map(Number)) {
  print(count, 'search', await searchBytes(copies(articles, count), queries), ['–', '–']);
  const { sizes, first, parts } = pasteBytes(originals, count, pastes);
  print(count, 'paste', sizes, [first, parts]);
}
