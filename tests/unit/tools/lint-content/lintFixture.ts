import { fileURLToPath } from 'node:url';
import { formatProblem, lintCorpus } from '../../../../src/tools/lint-content/report.ts';
import { readCorpus } from '../../../../src/content/readCorpus.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures/lint', import.meta.url));

/** What the lint prints for `tests/fixtures/lint/<name>` on 21 November 2026. */
export function lintFixture(name: string): string[] {
  return lintCorpus(readCorpus(`${fixtures}/${name}`, 'content', '2026-11-21')).map(formatProblem);
}
