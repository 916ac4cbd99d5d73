import { availableParallelism, homedir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../match/index.ts';
import { readCorpus, today, validArticles } from '../content/readCorpus.ts';
import { changedFiles } from './git/changedFiles.ts';
import { installMissing } from './repro/install.ts';
import { type DueScript, dueScripts, turnOfDay } from './repro/due.ts';
import { parseOptions, type ReproOptions } from './repro/options.ts';
import { readScripts, type Script } from './repro/script.ts';
import { type Outcome, runScript } from './repro/runArticle.ts';
import { sandbox } from './repro/session.ts';

// `npm run repro`: provokes the messages with the real tools, runs the fixes and records the output.
const stop = (message: string, status: number): never => {
  console.error(message);
  process.exit(status);
};
const readOptions = (): ReproOptions => {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    return stop((error as Error).message, 2);
  }
};
const options = readOptions();
const corpus = readCorpus(process.cwd(), 'content', today());
const index = compile(validArticles(corpus).map(({ id, data }) => ({ id, ...data })));
const cache = process.env['UNSTUCK_REPRO_CACHE'] ?? join(homedir(), '.cache', 'unstuck-repro');
const scripts = readScripts(corpus, cache);

const unknown = options.wanted.filter((part) => !scripts.some(({ id }) => id.startsWith(part)));
if (unknown.length > 0)
  stop(
    unknown
      .map((part) => `No article that begins with "${part}" has a repro.sh and passes the lint.`)
      .join('\n'),
    2,
  );
const wanted = scripts.filter(
  ({ id }) => options.wanted.length === 0 || options.wanted.some((part) => id.startsWith(part)),
);
const queue = options.due && process.env['TEST_ALL'] !== '1' ? selectDue() : wanted;
const notInstalled = options.install ? installMissing(queue) : [];
for (const problem of notInstalled) console.error(problem);
if (sandbox().length === 0)
  console.log('This system has no unshare, so scripts run with full access to the network.');

/** Selects what is due, and prints why. */
function selectDue(): Script[] {
  const changes = changedFiles(process.cwd());
  const turn = turnOfDay(today());
  const { due, left } = dueScripts(wanted, changes?.files ?? [], turn);
  const count = (reason: DueScript['reason']): number =>
    due.filter((one) => one.reason === reason).length;
  const since = changes ? `since ${changes.base.slice(0, 12)}` : '(no commit to compare with)';
  console.log(
    `due: ${count('changed')} changed ${since}, ${count('other versions')} with other versions, ${count('in turn')} quick ones of turn ${turn}`,
  );
  if (left.length > 0)
    console.log(
      `left for "npm test -- all", as they would take too long: ${left.map(({ id }) => id).join(', ')}`,
    );
  return due.map(({ script }) => script);
}

const outcomes: Record<Outcome, number> = { passed: 0, failed: 0, skipped: 0 };
const failed: Script[] = [];
const total = queue.length;
let done = 0;
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { outcome, lines } = await runScript(next, index, options.check);
      done += 1;
      if (outcome === 'failed') failed.push(next);
      else outcomes[outcome] += 1;
      console.log(`[${done}/${total}] ${lines.join('\n')}`);
    }
  }),
);
// On a busy machine, a server can start too late. Run each failed script again, alone: a real problem
// makes it fail again.
const failedTwice: string[] = [];
for (const script of failed) {
  const { outcome, lines } = await runScript(script, index, options.check);
  outcomes[outcome] += 1;
  if (outcome === 'failed') failedTwice.push(script.id);
  console.log(`[again, alone] ${lines.join('\n')}`);
}
if (failedTwice.length > 0) console.log(`failed: ${failedTwice.sort().join(', ')}`);
console.log(
  `repro: ${outcomes.passed} passed, ${outcomes.failed} failed, ${outcomes.skipped} skipped`,
);
process.exitCode = failedTwice.length + notInstalled.length > 0 ? 1 : 0;
