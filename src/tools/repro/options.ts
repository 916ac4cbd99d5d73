import { parseArgs } from 'node:util';
import type { Script } from './script.ts';

/** The options of `npm run repro`. */
export interface ReproOptions {
  /** The ids of articles, or prefixes of ids. Empty for all articles. */
  readonly wanted: readonly string[];
  /** Whether to install missing programs. */
  readonly install: boolean;
  /** Whether to run the scripts without writing records. */
  readonly check: boolean;
  /** Whether to run only the scripts that `quickScripts` selects. */
  readonly quick: boolean;
}

const usage = `npm run repro [-- ID… --install --check --quick]
  ID         the articles to run: git/not-a-git-repository, or git/ for all articles of a tool (default: all)
  --install  install missing programs with apt and npm
  --check    run the scripts, but write no records
  --quick    run only scripts whose recorded run took under 20 seconds, for at most five minutes`;

/**
 * Parses the arguments of the command line.
 *
 * @throws on an unknown option, with the usage
 */
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

/** The limits of a quick run, in seconds: for one script, and for the sum of all scripts. */
const maxSeconds = 20;
const maxTotalSeconds = 300;

/** Selects the scripts that `npm test` runs: the fastest first, as many as fit in five minutes. */
export function quickScripts(scripts: readonly Script[]): Script[] {
  let sum = 0;
  return scripts
    .flatMap((script) => (script.record ? [{ script, seconds: script.record.seconds }] : []))
    .filter(({ seconds }) => seconds < maxSeconds)
    .sort((a, b) => a.seconds - b.seconds)
    .filter(({ seconds }) => (sum += seconds) <= maxTotalSeconds)
    .map(({ script }) => script);
}
