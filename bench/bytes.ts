import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus, today, validArticles } from '../src/content/readCorpus.ts';
import { compile, joinParts, match, partsForText, splitIndex } from '../src/match/index.ts';
import { articleSummary } from '../src/search/briefs.ts';
import { buildIndex } from '../src/search/index/build.ts';
import { indexedArticle, type IndexedArticle } from '../src/search/index/fields.ts';
import { IndexReader } from '../src/search/index/reader.ts';
import { queryIndex } from '../src/search/index/search.ts';
import { partCount } from '../src/search/partCount.ts';
import { chosenOn, readArticles, readCases } from './match/cases.ts';
import { copies } from './search/copies.ts';
import { packed, quantile } from './search/measure.ts';
import { heldOutRounds } from './search/queries.ts';

// `npm run bench:bytes [-- --sizes 500,2000,10000]`, after a build: how many bytes are loaded before the
// first answer to a search and to a paste, in corpora that `copies` makes.
const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '500,2000,10000' } },
});

/** At most so many KB, by the number of articles. */
const targets: Readonly<Record<string, number>> = { 500: 60, 2000: 80, 10000: 100 };
/** How many queries and how many pastes are asked, each from a fresh start. */
const sampleCount = 40;
/** The results of the search box in the header. */
const resultCount = 8;

const corpus = readCorpus(process.cwd(), 'content', today());
const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
const nameOf = (tool: string): string => names.get(tool) ?? tool;
const valid = validArticles(corpus);
const own = valid.map(({ id, data }) => indexedArticle(id, data, nameOf(data.tool)));

/** The size of each file that is asked for, worked out once. */
function sizesOf(textOf: (path: string) => string): (path: string) => number {
  const known = new Map<string, number>();
  return (path) => {
    const size = known.get(path) ?? packed(textOf(path));
    known.set(path, size);
    return size;
  };
}

function sampled<One>(all: readonly One[]): One[] {
  return all.filter((_, at) => at % Math.max(1, Math.floor(all.length / sampleCount)) === 0);
}

/** What each query loads besides scripts, in bytes after brotli. */
async function searchBytes(
  articles: readonly IndexedArticle[],
  queries: readonly string[],
): Promise<number[]> {
  const files = new Map([...buildIndex(articles)].map(([path, data]) => [path, data]));
  const texts = new Map<string, string>();
  const textOf = (path: string): string => {
    const text = texts.get(path) ?? JSON.stringify(files.get(path));
    texts.set(path, text);
    return text;
  };
  const sizeOf = sizesOf(textOf);
  const all: number[] = [];
  for (const query of queries) {
    let bytes = 0;
    const reader = new IndexReader((path) => {
      bytes += sizeOf(path);
      return Promise.resolve(JSON.parse(textOf(path)) as unknown);
    });
    await queryIndex(reader, query, { limit: resultCount });
    all.push(bytes);
  }
  return all;
}

/** What each paste loads besides scripts, and how many have the right article first. */
function pasteBytes(articles: readonly IndexedArticle[], pastes: ReturnType<typeof readCases>) {
  const index = compile(articles);
  const count = partCount(index);
  const parts = count === 0 ? [index] : splitIndex(index, count);
  const sizeOf = sizesOf((path) => JSON.stringify(parts[Number(path)]));
  // A copy has the summary of its original, which comes as often before it in `copies`.
  const originals = new Map(articles.map(({ id }, at) => [id, valid[at % valid.length]]));
  const summaryOf = sizesOf((id) => {
    const original = originals.get(id);
    if (!original) return '';
    const { data } = original;
    return JSON.stringify(
      articleSummary(original.id, data, nameOf(data.tool), 'https://unstuck.example.org'),
    );
  });
  let first = 0;
  const sizes = pastes.map(({ id, also, text }) => {
    const wanted = count === 0 ? [0] : partsForText(text, count);
    const loaded = count === 0 ? index : joinParts(wanted.map((at) => parts[at] ?? index));
    const { matches } = match(loaded, text);
    const [best] = matches;
    if (best && (best.id === id || also.includes(best.id))) first += 1;
    const sure = matches.filter(({ confidence }) => confidence !== 'possible');
    const shown = sure.length > 0 ? sure : matches;
    const summaries = shown.reduce((sum, one) => sum + summaryOf(one.id), 0);
    return summaries + wanted.reduce((sum, at) => sum + sizeOf(String(at)), 0);
  });
  return { sizes, first, parts: count };
}

/**
 * The scripts that are loaded because of some modules, in bytes after brotli: their chunks, and
 * everything that these import or load.
 *
 * @throws if there is no built site
 */
function scripts(modules: readonly string[], follow: RegExp): number {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(join('dist', file), 'utf8');
    for (const [, from = ''] of text.matchAll(follow)) add(join(dirname(file), from));
  };
  for (const module of modules) {
    const chunks = globSync(`_astro/${module}[.-]*.js`, { cwd: 'dist' });
    if (chunks.length === 0)
      throw new Error(`dist/_astro has no script ${module}: run "npm test -- build" first.`);
    chunks.forEach(add);
  }
  return [...files].reduce((sum, file) => sum + packed(readFileSync(join('dist', file))), 0);
}

const imported = /(?:from|import)\s*"(\.[^"]+\.js)"/g;
const scriptOf = {
  search: scripts(['SearchPanel'], imported),
  paste: scripts(['DiagnoseBox', 'showDiagnosis', 'worker'], imported),
};

console.log(`Scripts: ${scriptOf.search} bytes for a search, ${scriptOf.paste} for a paste.\n`);
const columns = ['articles', 'first answer to', 'data, mean', '95%', 'at most'];
console.log(
  `| ${[...columns, 'with scripts, mean', '95%', 'at most', 'target', 'right first'].join(' | ')} |`,
);
console.log(`|${' --- |'.repeat(columns.length + 5)}`);

function print(
  count: number,
  kind: 'search' | 'paste',
  sizes: readonly number[],
  right: string,
): void {
  const mean = Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
  const figures = [mean, quantile(sizes, 0.95), Math.max(...sizes)];
  const all = figures.map((size) => size + scriptOf[kind]);
  const target = targets[count] === undefined ? '–' : targets[count] * 1000;
  console.log(
    `| ${[count, `a ${kind} (${sizes.length})`, ...figures, ...all, target, right].join(' | ')} |`,
  );
}

const [round] = heldOutRounds(own, 1);
const queries = sampled([...(round?.sets.values() ?? [])].flat().map(({ text }) => text));
const ids = new Set(own.map(({ id }) => id));
const pastes = sampled(
  [...readArticles(process.cwd()).cases, ...readCases(chosenOn.pastes)].filter(
    ({ id, kind }) => kind === 'paste' && id !== null && ids.has(id),
  ),
);
for (const count of options.sizes.split(',').map(Number)) {
  print(count, 'search', await searchBytes(copies(round?.articles ?? own, count), queries), '–');
  const { sizes, first, parts } = pasteBytes(copies(own, count), pastes);
  print(count, 'paste', sizes, `${first}, ${parts} parts`);
}
