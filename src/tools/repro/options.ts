import { parseArgs } from 'node:util';
import type { Script } from './script.ts';

/** How `npm run repro` was called. */
export interface ReproOptions {
  /** Ids of articles, or the beginning of some; all where there is none. */
  readonly wanted: readonly string[];
  /** Install what is missing. */
  readonly install: boolean;
  /** Compare only, and write nothing. */
  readonly check: boolean;
  /** Only what took less than so many seconds last time, and in all at most so many. */
  readonly quick: boolean;
}

const usage = `npm run repro [-- ID… --install --check --quick]
  ID         articles to run, such as git/not-a-git-repository, or git/ for all of a tool; all unless given
  --install  install missing programs with apt and npm
  --check    run, and write nothing
  --quick    only those that took under 20 seconds when they were recorded, within five minutes`;

/** @throws {Error} on an unknown option, with what there is */
export function parseOptions(args: readonly string[]): ReproOptions {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { install: flag, check: flag, quick: flag },
      allowPositionals: true,
    });
    return { wanted: positionals, ...values };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

/** Seconds that a script may have taken when it was recorded, and all together one after the other. */
const longest = 20;
const total = 300;

/** What `npm test` runs again: the quickest first, as many as fit into five minutes. */
export function quickScripts(scripts: readonly Script[]): Script[] {
  let sum = 0;
  return scripts
    .flatMap((script) => (script.record ? [{ script, seconds: script.record.seconds }] : []))
    .filter(({ seconds }) => seconds < longest)
    .sort((a, b) => a.seconds - b.seconds)
    .filter(({ seconds }) => (sum += seconds) <= total)
    .map(({ script }) => script);
}
