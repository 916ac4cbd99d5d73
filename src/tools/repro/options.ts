import { parseArgs } from 'node:util';

/** The options of `npm run repro`. */
export interface ReproOptions {
  /** The ids of articles, or prefixes of ids. Empty for all articles. */
  readonly wanted: readonly string[];
  /** Whether to install missing programs. */
  readonly install: boolean;
  /** Whether to run the scripts without writing records. */
  readonly check: boolean;
  /** Whether to run only the scripts that `dueScripts` selects. */
  readonly due: boolean;
}

const usage = `npm run repro [-- ID… --install --check --due]
  ID         the articles to run: git/not-a-git-repository, or git/ for all articles of a tool (default: all)
  --install  install missing programs with apt and npm
  --check    run the scripts, but write no records
  --due      run only what npm test runs: what changed, and a dozen of the quick scripts in turn`;

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
      options: { install: flag, check: flag, due: flag },
      allowPositionals: true,
    });
    return { wanted: positionals, ...values };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}
