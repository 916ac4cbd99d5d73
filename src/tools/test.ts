import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { localSettings } from '../hosting/settings.ts';
import { ensureBrowser } from './browser.ts';

/** How a check ended. */
interface CheckResult {
  readonly check: Check;
  readonly passed: boolean;
  readonly seconds: number;
  /** What it printed, both streams. */
  readonly output: string;
}

/** Runs a check to its end. npm has put `node_modules/.bin` first on the PATH. */
function runCheck(check: Check): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const done = (passed: boolean): void => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ check, passed, seconds, output: Buffer.concat(chunks).toString('utf8') });
    };
    const child = spawn(check.command, check.args, {
      // A host that tests before it builds has settings for the build; tests are for this machine.
      env: {
        FORCE_COLOR: '0',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...process.env,
        ...localSettings,
        PUBLIC_FEEDBACK_ENDPOINT: '',
        PUBLIC_REPOSITORY_URL: '',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's programs are .cmd files there.
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      chunks.push(
        Buffer.from(`${check.command} cannot be run: ${error.message}. Run "npm ci" first.\n`),
      );
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
}

/**
 * Runs all checks of a stage, as many at once as there are cores, and none is left out because
 * another failed: one run shows everything that is wrong.
 *
 * @param report called with each result as it comes
 */
export async function runStage(
  stage: Stage,
  report: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const waiting = [...stage.checks];
  const results: CheckResult[] = [];
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const result = await runCheck(check);
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

const check = (name: string, command: string, ...args: string[]): Check => ({
  name,
  command,
  args,
});

/** All checks of `npm test`, in order. A stage's name can be given to run it alone. */
const stages: readonly Stage[] = [
  {
    name: 'lint',
    checks: [
      check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
      check('types', 'astro', 'check', '--minimumFailingSeverity', 'warning'),
      check('eslint', 'eslint', '.'),
      check('stylelint', 'stylelint', 'src/**/*.css'),
      check('spelling', 'cspell', '--no-progress', '--no-summary', '--gitignore', '.'),
      check('unused code', 'knip'),
      check('generated docs', 'node', 'src/tools/update-docs.ts', '--check'),
    ],
  },
  { name: 'content', checks: [check('content', 'node', 'src/tools/lint-content.ts')] },
  { name: 'unit', checks: [check('unit tests', 'vitest', 'run', '--project', 'unit')] },
  {
    // What holds for each article of this repository. A unit test reads no article but its fixtures.
    name: 'corpus',
    checks: [check('tests of all articles', 'vitest', 'run', '--project', 'corpus')],
  },
  {
    name: 'repro',
    // What the machine has the programs for: npm packages are fetched, Debian's are not.
    checks: [check('errors reproduced', 'node', 'src/tools/repro.ts', '--check', '--quick')],
  },
  { name: 'build', checks: [check('build', 'astro', 'build')] },
  {
    // Not beside the other build: they share Astro's own files.
    name: 'base-path',
    checks: [check('build below a path', 'node', 'src/tools/build-below-path.ts')],
  },
  {
    name: 'dist',
    checks: [
      check('valid HTML', 'html-validate', 'dist/**/*.html'),
      check('links', 'node', 'src/tools/check-links.ts'),
      check('links below a path', 'node', 'src/tools/check-links.ts', 'dist-base', '/unstuck/'),
      // Their configurations with the real servers: each is skipped where it is not there.
      check('nginx and Caddy', 'node', 'src/tools/check-hosts.ts'),
      check('size budgets', 'node', 'src/tools/check-budgets.ts'),
    ],
  },
  {
    name: 'browser',
    checks: [check('browser tests', 'playwright', 'test', '--project', 'browser')],
  },
  {
    name: 'accessibility',
    checks: [check('accessibility', 'playwright', 'test', '--project', 'accessibility')],
  },
];

/** One check of a stage: a program from `node_modules/.bin`, and its arguments. */
interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Checks that run to the end together; the next stage runs only if all of them pass. */
interface Stage {
  readonly name: string;
  readonly checks: readonly Check[];
}

/** `npm test [-- stage…]`: runs the stages in order, and stops after a stage with a failure. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    const names = stages.map(({ name }) => name).join(', ');
    console.error(`There is no stage "${unknown.join('", "')}". The stages are: ${names}.`);
    process.exit(2);
  }

  let passed = 0;
  let failed = 0;
  for (const stage of stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    if (failed > 0) {
      console.log(`- ${stage.name}: not run, as an earlier stage failed`);
      continue;
    }
    if (stage.name === 'browser' || stage.name === 'accessibility')
      process.env['BROWSER_PATH'] = ensureBrowser();
    const results = await runStage(stage, ({ check, passed: ok, seconds, output }) => {
      console.log(`${ok ? '✓' : '✗'} ${stage.name}: ${check.name} (${seconds.toFixed(1)} s)`);
      // Print the summary of checks that passed: the number of tests, so that a run without tests is
      // noticed; the advice on content; the sizes of pages.
      if (!ok || !['lint', 'build'].includes(stage.name)) console.log(output.trimEnd());
    });
    passed += results.filter((result) => result.passed).length;
    failed += results.filter((result) => !result.passed).length;
  }
  console.log(`checks: ${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.main) await main();
