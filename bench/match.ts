import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { compile, match, type MatchArticle, splitIndex } from '../src/match/index.ts';
import { partCount } from '../src/search/partCount.ts';
import {
  benignLines,
  caseSets,
  chosenOn,
  manyArticles,
  type MatchCase,
  random,
  readArticles,
  readCases,
  readCatalogue,
} from './match/cases.ts';
import { measureForms } from './match/measureForms.ts';
import { lookupSizes, measure, scoreColumns, scoreRow, throughput } from './match/measure.ts';
import {
  miniSearchContestant,
  pagefindContestant,
  regexContestant,
  unstuckContestant,
} from './match/contestants.ts';

// `npm run bench:match [-- --cases file --catalogue file.tsv --wrong --large --forms]`: how well the matcher does,
// beside plain full-text search and a plain list of regular expressions on the same articles. Without
// files, it prints the cases of bench/cases over the titles there, then the project's own articles with
// their samples and fixtures. `--cases` can be given several times; `--wrong` lists what went wrong,
// `--large` measures a split index. `--forms` prints instead how many values of the samples are still
// found when programs, pages or people have rewritten the text.
const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', multiple: true, default: [] },
    catalogue: { type: 'string' },
    wrong: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    forms: { type: 'boolean', default: false },
  },
});
const own = readArticles(process.cwd());
if (options.forms) printForms();
else if (options.cases.length > 0 || options.catalogue) {
  const articles = options.catalogue ? readCatalogue(options.catalogue) : own.articles;
  const cases = options.cases.flatMap(readCases);
  await printBench(articles, cases.length > 0 ? cases : ownCases(articles));
} else {
  console.log('Adapted real cases, over the titles of bench/cases\n');
  await printBench(
    readCatalogue(chosenOn.titles),
    [chosenOn.pastes, chosenOn.queries].flatMap(readCases),
  );
  console.log("\nThe project's own articles, their samples and fixtures\n");
  await printBench(own.articles, ownCases(own.articles));
}

/** Prints what of the samples is found in each rewritten form. */
function printForms(): void {
  console.log('| form | texts | first | sure | values | kept | wrong |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const { name, texts, first, sure, values, kept, wrong } of measureForms(
    compile(own.articles),
    own.cases,
    random(20261121),
  ))
    console.log(`| ${[name, texts, first, sure, values, kept, wrong.length].join(' | ')} |`);
}

/** The labelled cases of the project's own articles, as far as the given articles cover them. */
function ownCases(articles: readonly MatchArticle[]): MatchCase[] {
  const ids = new Set(articles.map(({ id }) => id));
  const cases = [...own.cases, ...readCases('tests/fixtures/match/cases.jsonl')];
  return cases.filter(({ id }) => id === null || ids.has(id));
}

/** Measures all matchers over some articles, and prints the figures. */
async function printBench(
  articles: readonly MatchArticle[],
  cases: readonly MatchCase[],
): Promise<void> {
  const index = compile(articles);

  const rows = [];
  for (const contestant of [
    unstuckContestant(index),
    regexContestant(articles),
    miniSearchContestant(articles),
    await pagefindContestant(articles),
  ]) {
    // Any seed will do: it is the same for each, so that all are asked the same.
    for (const { name, cases: list, change } of caseSets(cases, random(20261121))) {
      const score = await measure(contestant, list, change);
      const positive = list.some(({ id }) => id !== null);
      rows.push([`${name} (${score.count})`, contestant.name, ...scoreRow(score, positive)]);
      if (!options.wrong || contestant.name !== 'unstuck') continue;
      for (const { case: one, ids: found } of score.wrong) {
        console.log(
          `${name}: ${one.id ?? 'none'} got ${found.slice(0, 3).join(', ')}: ${JSON.stringify(one.text.slice(0, 160))}`,
        );
      }
    }
  }
  const header = ['cases', 'matcher', ...scoreColumns];
  for (const line of [header, header.map(() => '---'), ...rows])
    console.log(`| ${line.join(' | ')} |`);

  const json = JSON.stringify(index);
  const packed = brotliCompressSync(json).length;
  console.log(
    `\nindex: ${articles.length} articles, ${json.length} bytes, ${packed} with brotli (${Math.round((500 * packed) / articles.length)} per 500 articles)`,
  );
  const pastes = cases.filter(({ kind }) => kind === 'paste');
  const log = benignLines('tests/fixtures/match/benign').join('\n');
  const repeat = (text: string, size: number): string =>
    text.repeat(Math.ceil(size / text.length)).slice(0, size);
  const mixed = pastes.map(({ text }) => text).join('\n');
  const lines = repeat(`${log}\n`, 4e6).split('\n').slice(0, 10_000).join('\n');
  for (const { name, megabytes, lines: count, time, growth } of [
    throughput('10,000 benign lines', index, lines),
    throughput('10 MB of benign logs', index, repeat(log, 1e7)),
    throughput('10 MB of pastes', index, repeat(mixed, 1e7)),
  ]) {
    console.log(
      `${name}: ${time.toFixed(0)} ms (${megabytes.toFixed(1)} MB, ${count} lines, ${((1000 * megabytes) / time).toFixed(0)} MB/s), doubling costs ${growth.toFixed(2)} times the steps`,
    );
  }
  if (options.large) {
    // As the site's build would split it: see src/search/partCount.ts.
    const many = manyArticles(index, 10_000);
    const sample = pastes.filter((_, at) => at % Math.ceil(pastes.length / 50) === 0);
    const { median, largest, first } = lookupSizes(splitIndex(many, partCount(many)), sample);
    const unsplit = sample.filter(({ id, also, text }) =>
      [id, ...also].includes(match(index, text).matches[0]?.id ?? ''),
    );
    console.log(
      `look-ups in ${many.articles.length} articles: ${median} bytes the median, ${largest} the largest of ${sample.length}, the right article first in ${first}; in the ${articles.length} unsplit ${unsplit.length}`,
    );
  }
}
