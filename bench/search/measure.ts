import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';
import type { Candidate } from './candidates.ts';
import type { Engine } from './otherEngines.ts';
import type { Round } from './queries.ts';

/** How many of the queries are used for sizes, each from a fresh start, and how many are typed. */
const sampleCount = 48;
const typedCount = 12;

/** Success at 1, MRR, and the number of queries. */
function success({ count, first, reciprocal }: Tally): string {
  return `${((100 * first) / count).toFixed(1)}% ${(reciprocal / count).toFixed(3)} (${count})`;
}

/** The value that a share of the numbers does not exceed. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** Types queries, one character at a time; returns the milliseconds of processor time for each. */
async function keystrokes(engine: Engine, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    for (let end = 1; end <= query.length; end += 1) {
      const before = process.cpuUsage();
      await engine.search(query.slice(0, end));
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
  }
  return times;
}

/** The query sets, in the order of their columns. */
const sets = ['aliases', 'searches', 'codes', 'real queries', 'one typo', 'two typos'];

/**
 * Measures an engine over some corpora: what it finds, what a first search loads, and how long a
 * keystroke takes once everything is loaded.
 *
 * @param corpus what the corpora are called in the row
 * @param isTyped whether queries are typed, which takes minutes where a keystroke takes seconds
 * @returns a row of a Markdown table, see `heading`
 */
export async function measuredRow(
  candidate: Candidate,
  corpus: string,
  rounds: readonly Round[],
  isTyped = true,
): Promise<string> {
  const tallies = new Map<string, Tally>();
  let engine: Engine | undefined;
  for (const { articles, sets: asked } of rounds) {
    engine = await candidate.make(articles);
    for (const [set, queries] of asked)
      if (queries.length > 0) tallies.set(set, await askAll(engine, queries, tallies.get(set)));
  }
  if (!engine) throw new Error('There is no corpus.');
  const texts = [...(rounds.at(-1)?.sets.values() ?? [])].flat().map(({ text }) => text);
  const step = Math.max(1, Math.floor(texts.length / sampleCount));
  const samples = texts.filter((_, at) => at % step === 0);
  const script = await moduleBytes(candidate.module, candidate.open);
  const sizes: number[] = [];
  for (const text of samples) sizes.push(script + (await engine.bytes(text)));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const typed = samples.filter((_, at) => at % Math.ceil(samples.length / typedCount) === 0);
  // The first time warms the engine up.
  if (isTyped) await keystrokes(engine, typed);
  const times = isTyped ? await keystrokes(engine, typed) : [];
  const all = [...tallies.values()];
  const count = all.reduce((sum, tally) => sum + tally.count, 0);
  const first = all.reduce((sum, tally) => sum + tally.first, 0);
  return `| ${[
    ...[corpus, candidate.name],
    ...sets.map((set) => {
      const tally = tallies.get(set);
      return tally ? success(tally) : '–';
    }),
    `${((100 * first) / count).toFixed(1)}% (${count})`,
    ...[Math.round(mean), Math.max(...sizes)],
    ...[0.5, 0.99].map((share) => (isTyped ? quantile(times, share).toFixed(1) : '–')),
  ].join(' | ')} |`;
}

const columns = [
  ...['corpus', 'engine', ...sets, 'all'],
  ...['first search, bytes', 'at most', 'ms a keystroke', '99%'],
];

/** The heading of the rows that `measuredRow` returns. */
export const heading = `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}`;

/** A query with the articles that are right for it. */
export interface Query {
  readonly text: string;
  readonly right: readonly string[];
}

/** What was counted over some queries. */
export interface Tally {
  readonly count: number;
  /** Queries with a right article in the first place. */
  readonly first: number;
  /** The sum of one over the place of the first right article: over `count`, this is the MRR. */
  readonly reciprocal: number;
  /** Milliseconds for all of them. */
  readonly time: number;
  /** The last queries that had another article first, and what they got. */
  readonly wrong: readonly (Query & { readonly ids: readonly string[] })[];
}

const nothing: Tally = { count: 0, first: 0, reciprocal: 0, time: 0, wrong: [] };

/**
 * Asks an engine for each query, one after the other.
 *
 * @param before what was counted so far
 */
export async function askAll(
  engine: Engine,
  queries: readonly Query[],
  before = nothing,
): Promise<Tally> {
  const tally = { ...before, wrong: [] as (Query & { ids: readonly string[] })[] };
  for (const query of queries) {
    const start = performance.now();
    const ids = await engine.search(query.text);
    tally.time += performance.now() - start;
    tally.count += 1;
    const place = ids.findIndex((id) => query.right.includes(id));
    if (place >= 0) tally.reciprocal += 1 / (place + 1);
    if (place === 0) tally.first += 1;
    else tally.wrong.push({ ...query, ids });
  }
  return tally;
}

/** How large something is as a static host sends it: brotli at its highest quality, or as usual where it is large. */
export function packed(data: string | Buffer): number {
  const quality = data.length > 2_000_000 ? 5 : 11;
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/**
 * The script that a browser loads to use a function of a module, in bytes after brotli: bundled and
 * minified, with what ranks and shows its answers, without what the function does not need.
 *
 * @param module relative to this folder
 */
async function moduleBytes(module: string, name: string): Promise<number> {
  const resolveDir = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${name} } from '${module}';\nexport { askSource } from '../../src/search/index/search.ts';`,
      resolveDir,
    },
    ...{ bundle: true, minify: true, write: false, format: 'esm', platform: 'browser' },
  });
  return packed(Buffer.from(outputFiles[0]?.contents ?? []));
}
