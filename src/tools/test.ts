import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { today } from '../content/readCorpus.ts';
import { localSettings } from '../hosting/settings.ts';
import { ensureBrowser } from './browser.ts';

/** The prefix of the npm scripts that are stages. `package.json` has their commands and inputs. */
const prefix = 'check:';

/** What `npm test` runs. */
interface TestRun {
  /** The npm scripts to run, one after the other. Each first runs the scripts that it depends on. */
  readonly scripts: readonly string[];
  /** Whether to look at all pages and run all repro scripts, and not only at what `npm test` samples. */
  readonly all: boolean;
}

/**
 * Parses the arguments of `npm test`: the names of stages, and `all`.
 *
 * @param known the names of all npm scripts
 * @throws if there is no such stage; the message lists the stages
 */
export function parseTestRun(args: readonly string[], known: readonly string[]): TestRun {
  const stages = known.flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
  const unknown = args.filter((name) => !stages.includes(name));
  if (unknown.length > 0)
    throw new Error(
      `There is no stage "${unknown.join('", "')}". The stages are: ${stages.join(', ')}.`,
    );
  const wanted = args.filter((name) => name !== 'all');
  return {
    scripts: (wanted.length > 0 ? wanted : ['all']).map((name) => prefix + name),
    all: args.includes('all'),
  };
}

/** `npm test [-- all] [stage…]`: runs the stages. See decision 035. */
function main(): void {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'));
  const known =
    typeof manifest === 'object' && manifest !== null && 'scripts' in manifest
      ? Object.keys(manifest.scripts ?? {})
      : [];
  let run: TestRun;
  try {
    run = parseTestRun(process.argv.slice(2), known);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
  const failures = mkdtempSync(join(tmpdir(), 'unstuck-failed-'));
  const needsBrowser = run.scripts.some((name) => /all$|browser$|accessibility$/.test(name));
  const env = {
    FORCE_COLOR: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...process.env,
    // A host that tests before it builds has settings for the build; tests are for this machine.
    ...localSettings,
    PUBLIC_FEEDBACK_ENDPOINT: '',
    PUBLIC_REPOSITORY_URL: '',
    ...(needsBrowser ? { BROWSER_PATH: ensureBrowser() } : {}),
    FAILED_CHECKS: failures,
    TEST_ALL: run.all ? '1' : '',
    // Some repro scripts take turns by day.
    TEST_DAY: today(),
    WIREIT_PARALLEL: String(availableParallelism()),
    // One run shows everything that is wrong.
    WIREIT_FAILURES: 'continue',
    WIREIT_LOGGER: 'simple',
    // A stage is skipped if nothing changed since its last run. Older results are not kept.
    WIREIT_CACHE: 'none',
  };
  const failed = run.scripts.filter((script) => {
    const options = { env, stdio: 'inherit', shell: process.platform === 'win32' } as const;
    return spawnSync('npm', ['run', '--silent', script], options).status !== 0;
  });
  // The checks print side by side for half an hour: what failed stands at the end once more.
  for (const name of readdirSync(failures))
    console.log(`\n✗ ${readFileSync(join(failures, name), 'utf8')}`);
  rmSync(failures, { recursive: true });
  console.log(failed.length > 0 ? `failed: ${failed.join(', ')}` : 'all checks passed');
  process.exitCode = failed.length > 0 ? 1 : 0;
}

if (import.meta.main) main();
