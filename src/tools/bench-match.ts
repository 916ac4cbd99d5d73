import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { partCount } from '../search/partCount.ts';
import { compile } from '../match/compile.ts';
import { match } from '../match/match.ts';
import { splitIndex } from '../match/splitIndex.ts';
import type { Contestant } from './bench-match/Answer.ts';
import { benignLines } from './bench-match/benignLines.ts';
import type { Case } from './bench-match/Case.ts';
import { lookupSizes } from './bench-match/lookupSizes.ts';
import { manyArticles } from './bench-match/manyArticles.ts';
import { measure, type Score } from './bench-match/measure.ts';
import { miniSearchContestant } from './bench-match/miniSearchContestant.ts';
import { misread } from './bench-match/misread.ts';
import { pagefindContestant } from './bench-match/pagefindContestant.ts';
import { ownProse } from './bench-match/ownProse.ts';
import { random } from './bench-match/random.ts';
import { readArticles } from './bench-match/readArticles.ts';
import { readCases } from './bench-match/readCases.ts';
import { readCatalogue } from './bench-match/readCatalogue.ts';
import { regexContestant } from './bench-match/regexContestant.ts';
import { throughput } from './bench-match/throughput.ts';
import { unstuckContestant } from './bench-match/unstuckContestant.ts';

// `npm run bench:match [-- --cases file… --catalogue file.tsv --wrong --large]`: how well the matcher does,
// beside plain full-text search and a plain list of regular expressions on the same articles.
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', multiple: true, default: [] },
    catalogue: { type: 'string' },
    wrong: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
  },
});
const own = readArticles(process.cwd());
const articles = options.catalogue ? readCatalogue(options.catalogue) : own.articles;
const fixtures = readCases('tests/fixtures/match/cases.jsonl');
const ids = new Set(articles.map(({ id }) => id));
const files = [...options.cases, ...positionals];
const cases: Case[] =
  files.length > 0
    ? files.flatMap(readCases)
    : [...own.cases, ...fixtures].filter(({ id }) => id === null || ids.has(id));
const index = compile(articles);
const contestants: Contestant[] = [
  unstuckContestant(index),
  regexContestant(articles),
  miniSearchContestant(articles),
  await pagefindContestant(articles),
];

const pastes = cases.filter(({ kind }) => kind === 'paste');
const queries = cases.filter(({ kind }) => kind === 'query');
const negatives = cases.filter(({ kind }) => kind === 'negative');
const benign = benignLines('tests/fixtures/match/benign');
const chunks: Case[] = [];
const prose = ownProse();
for (const [from] of [...benign, ...prose].entries()) {
  if (from % 40 !== 0) continue;
  const text = [...benign, ...prose].slice(from, from + 40).join('\n');
  chunks.push({ id: null, also: [], kind: 'negative', text });
}

const rows: string[][] = [];
const row = (set: string, who: string, score: Score): void => {
  const share = (part: number, of: number): string =>
    of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`;
  const positive = score.count > 0 && set !== 'negatives' && set !== 'benign chunks';
  rows.push([
    `${set} (${score.count})`,
    who,
    positive ? share(score.first, score.count) : '–',
    positive ? share(score.firstRight, score.count) : '–',
    positive ? share(score.firstThree, score.count) : '–',
    positive ? share(score.sureRight, score.sure) : '–',
    share(score.sure, score.count),
    share(score.answered, score.count),
    who === 'unstuck' ? share(score.valuesRight, score.values) : '–',
  ]);
};
for (const contestant of contestants) {
  const next = random(20261121);
  const amid = (text: string): string => {
    const at = Math.floor(next() * Math.max(1, benign.length - 400));
    const around = benign.slice(at, at + 400);
    return [...around.slice(0, 200), text, ...around.slice(200)].join('\n');
  };
  const sets: [string, readonly Case[], ((text: string) => string)?][] = [
    ['pastes', pastes],
    ['2% misread', pastes, (text) => misread(text, 0.02, next)],
    ['amid 400 lines', pastes, amid],
    ['queries', queries],
    ['negatives', negatives],
    ['benign chunks', chunks],
  ];
  for (const [name, list, change] of sets) {
    if (list.length === 0) continue;
    const score = await measure(contestant, list, change);
    row(name, contestant.name, score);
    if (!options.wrong || contestant.name !== 'unstuck') continue;
    for (const { case: one, ids: found } of score.wrong) {
      console.log(
        `${name}: ${one.id ?? 'none'} got ${found.slice(0, 3).join(', ')}: ${JSON.stringify(one.text.slice(0, 160))}`,
      );
    }
  }
}
const header = [
  'cases',
  'matcher',
  '@1',
  '@1 or also',
  '@3',
  'right if sure',
  'sure',
  'answered',
  'values',
];
for (const line of [header, header.map(() => '---'), ...rows])
  console.log(`| ${line.join(' | ')} |`);

const json = JSON.stringify(index);
const packed = brotliCompressSync(json).length;
console.log(
  `\nindex: ${articles.length} articles, ${json.length} bytes, ${packed} with brotli (${Math.round((500 * packed) / articles.length)} per 500 articles)`,
);
const log = benign.join('\n');
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
  console.log(
    `look-ups in ${many.articles.length} articles: ${median} bytes the median, ${largest} the largest of ${sample.length}, the right article first in ${first}; in the ${articles.length} unsplit ${sample.filter(({ id, also, text }) => [id, ...also].includes(match(index, text).matches[0]?.id ?? '')).length}`,
  );
}
