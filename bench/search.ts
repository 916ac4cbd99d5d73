import { parseArgs } from 'node:util';
import { indexedArticle, type IndexedArticle } from '../src/search/index/fields.ts';
import { chosenOn, readCases, readCatalogue } from './match/cases.ts';
import { askAll, heading, measuredRow, type Query, type Tally } from './search/measure.ts';
import { candidates } from './search/candidates.ts';
import { copies } from './search/copies.ts';
import { coverageSets, measureCoverage } from './search/coverage.ts';
import {
  type Engine,
  flexSearchEngine,
  fuseEngine,
  miniSearchEngine,
  pagefindEngine,
  unstuckEngine,
} from './search/otherEngines.ts';
import {
  heldOut,
  heldOutRounds,
  type PhraseField,
  realRound,
  type Round,
} from './search/queries.ts';
import { readCorpus, today, validArticles } from '../src/content/readCorpus.ts';

// `npm run bench:search [-- --sizes 58,500 --engine name]` compares the engines that the site could
// have, with our terms, field weights and ranking on top: over the articles, and with the real queries
// of bench/cases over the titles there. `--cases file --catalogue file.tsv` takes other queries and
// titles. `--queries 4` asks only so many of each kind, and `--untyped` measures no keystrokes: both
// together show the size of an engine that takes seconds for each. `--others [--wrong]` compares engines with their defaults instead.
// `--coverage [--wrong]` measures whether search tells queries that an article covers from those that
// none covers.
const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', multiple: true, default: [] },
    catalogue: { type: 'string' },
    wrong: { type: 'boolean', default: false },
    others: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '58,500,10000' },
    engine: { type: 'string' },
    queries: { type: 'string', default: 'Infinity' },
    untyped: { type: 'boolean', default: false },
  },
});
const corpus = readCorpus(process.cwd(), 'content', today());
const names = new Map(corpus.tools.map(({ id, data }) => [id, data?.name ?? id]));
const own = validArticles(corpus).map(({ id, data }) =>
  indexedArticle(id, data, names.get(data.tool) ?? data.tool),
);
// Queries of given files are asked of the given catalogue; without one, of the project's own articles.
const given = options.cases.length > 0;
const titles = given ? options.catalogue : chosenOn.titles;
const catalogue: readonly IndexedArticle[] | undefined =
  titles === undefined
    ? undefined
    : readCatalogue(titles).map((article) => ({
        ...article,
        ...{ codes: [], aliases: [], searches: [], summary: '', kind: '', platforms: [], text: [] },
        toolName: article.id.slice(0, article.id.indexOf('/')),
      }));
const cases = (given ? options.cases : [chosenOn.queries]).flatMap(readCases);

if (options.coverage) {
  const queries = given ? cases : readCases(chosenOn.coverage);
  const sets = coverageSets(own, queries, readCatalogue(titles ?? chosenOn.titles));
  console.log('| queries | count | told to be covered | right article first |');
  console.log('| --- | --- | --- | --- |');
  const tallies = await measureCoverage(sets);
  for (const [name, { count, covered, first }] of tallies) {
    const share = (part: number): string => `${((100 * part) / count).toFixed(1)}%`;
    console.log(`| ${name} | ${count} | ${share(covered)} | ${share(first)} |`);
  }
  if (options.wrong)
    for (const [name, { wrong }] of tallies)
      for (const text of wrong) console.log(`${name}: ${text.slice(0, 140)}`);
  process.exit(0);
}

if (!options.others) {
  const most = Number(options.queries);
  const chosen = candidates.filter(({ name }) => (options.engine ?? name) === name);
  const print = async (corpus: string, rounds: readonly Round[]): Promise<void> => {
    const asked = rounds.map(({ articles, sets }) => ({
      articles,
      sets: new Map([...sets].map(([set, queries]) => [set, queries.slice(0, most)])),
    }));
    for (const candidate of chosen)
      console.log(await measuredRow(candidate, corpus, asked, !options.untyped));
  };
  console.log(heading);
  for (const count of options.sizes.split(',').map(Number)) {
    // Every phrase is asked for once where that is quick; otherwise one of each kind an article.
    const rounds = heldOutRounds(own, count > own.length ? 1 : Infinity);
    await print(
      `${count} articles`,
      rounds.map((round) => ({ ...round, articles: copies(round.articles, count) })),
    );
  }
  if (catalogue) await print(`${catalogue.length} titles`, [realRound(catalogue, cases)]);
  process.exit(0);
}

const makers: readonly ((articles: readonly IndexedArticle[]) => Engine | Promise<Engine>)[] = [
  unstuckEngine,
  miniSearchEngine,
  fuseEngine,
  flexSearchEngine,
  pagefindEngine,
];

const rows = new Map<string, Tally>();
const ask = async (set: string, engine: Engine, queries: readonly Query[]): Promise<void> => {
  const key = `${set}\t${engine.name}`;
  const tally = await askAll(engine, queries, rows.get(key));
  rows.set(key, tally);
  if (!options.wrong || engine.name !== 'unstuck') return;
  for (const { right, text, ids } of tally.wrong)
    console.log(`${set}: ${right[0]} got ${ids.slice(0, 3).join(', ')}: ${text.slice(0, 140)}`);
};

for (const field of ['aliases', 'searches', 'codes'] satisfies PhraseField[]) {
  for (const { articles, queries } of heldOut(own, field)) {
    const asked = queries.map(({ id, text }) => {
      // A code that several articles have is right for each of them.
      const also = own.filter(({ codes }) => codes.some(({ code }) => code === text));
      return { text, right: [id, ...also.map((article) => article.id)] };
    });
    for (const make of makers) await ask(`${field}, held out`, await make(articles), asked);
  }
}

const searched = catalogue ?? own;
const known = new Set(searched.map(({ id }) => id));
for (const make of makers) {
  const engine = await make(searched);
  const asked = cases
    .filter((one) => one.kind === 'query' && one.id !== null && known.has(one.id))
    .map(({ id, also, text }) => ({ text, right: [id ?? '', ...also] }));
  if (asked.length > 0) await ask('queries of the cases', engine, asked);
}

console.log('| queries | engine | success at 1 | MRR at 10 | ms a query |');
console.log('| --- | --- | --- | --- | --- |');
for (const [key, { count, first, reciprocal, time }] of rows) {
  const [set, name] = key.split('\t');
  console.log(
    `| ${set} (${count}) | ${name} | ${((100 * first) / count).toFixed(1)}% | ${(reciprocal / count).toFixed(3)} | ${(time / count).toFixed(1)} |`,
  );
}

console.log('\nBytes without scripts: see bench:bytes.\n');
console.log('| articles | engine | a first search loads, at most | on average |');
console.log('| --- | --- | --- | --- |');
const samples = own.flatMap(({ error, searches }) => [error, searches[0] ?? '']);
for (const count of [100, 10_000]) {
  const articles = copies(own, count);
  for (const make of makers) {
    const engine = await make(articles);
    const sizes: number[] = [];
    // One of Pagefind keeps what it has loaded: only its first query is a first one.
    for (const query of engine.name === 'Pagefind' ? samples.slice(0, 1) : samples)
      sizes.push(await engine.bytes(query));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    console.log(`| ${count} | ${engine.name} | ${Math.max(...sizes)} | ${Math.round(mean)} |`);
  }
}
