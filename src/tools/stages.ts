import type { Check, Stage } from './Check.ts';

const check = (name: string, command: string, ...args: string[]): Check => ({
  name,
  command,
  args,
});

/** All checks of `npm test`, in order. A stage's name can be given to run it alone. */
export const stages: readonly Stage[] = [
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
