import { writeFileSync } from 'node:fs';
import type { MatchIndex } from '../../match/MatchIndex.ts';
import { missingNeeds } from './missingNeeds.ts';
import type { Script } from './readScripts.ts';
import { runArticle } from './runArticle.ts';

/** How it went: what is missing is skipped, and never passes. */
export type Outcome = 'passed' | 'failed' | 'skipped';

/**
 * Runs one script, writes its record, and says how it went.
 *
 * @param index of all articles
 * @param check write nothing
 */
export async function runScript(
  one: Script,
  index: MatchIndex,
  check: boolean,
): Promise<{ readonly outcome: Outcome; readonly lines: string[] }> {
  const { id, file, recordFile, article, script, needs, packages } = one;
  const { missing, versions } = missingNeeds(needs, packages);
  if (needs.problems.length === 0 && missing.length > 0)
    return { outcome: 'skipped', lines: [`- ${id}: skipped, missing ${missing.join(', ')}`] };
  const { limit } = needs;
  const { problems, record } =
    needs.problems.length > 0
      ? { problems: needs.problems, record: undefined }
      : await runArticle({ id, article, script, index, limit, packages, versions });
  if (record === undefined) {
    const problemLines = problems.map(({ line, message }) => `  ${file}:${line}:1 ${message}`);
    return { outcome: 'failed', lines: [`✗ ${id}`, ...problemLines] };
  }
  if (!check) writeFileSync(recordFile, `${JSON.stringify(record, undefined, 2)}\n`);
  const fixes = record.sessions.map(({ fix }) => fix).join(', ');
  const programs = Object.entries(record.programs).map((entry) => entry.join(' '));
  const summary = `${record.seconds.toFixed(1)} s; ${programs.join(', ')}`;
  return { outcome: 'passed', lines: [`✓ ${id}: ${fixes} (${summary})`] };
}
