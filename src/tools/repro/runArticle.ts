import { writeFileSync } from 'node:fs';
import { today } from '../../content/readCorpus.ts';
import type { MatchIndex } from '../../match/index.ts';
import type { Article } from '../../schema/article.ts';
import type { Repro } from '../../schema/repro.ts';
import { sessionProblems } from './sessionProblems.ts';
import { missingNeeds } from './needs.ts';
import { hashArticle, hashRecord, hashScript } from './record.ts';
import { type Script, scriptFixes } from './script.ts';
import { runSession, type Session } from './session.ts';

/** An article's script, and everything that a run needs. */
interface ArticleRun {
  readonly id: string;
  readonly article: Article;
  readonly script: string;
  /** The index of all articles. */
  readonly index: MatchIndex;
  /** The time limit of one session, in seconds. */
  readonly limit: number;
  /** The folder with the script's npm packages, if it needs any. */
  readonly packages: string | undefined;
  /** The version of each program, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** A problem with a script, and its line, from 1. */
interface ReproProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * Runs all sessions of an article's script.
 *
 * @returns a record if every session passed, and problems otherwise
 */
export async function runArticle(
  run: ArticleRun,
): Promise<{ readonly problems: ReproProblem[]; readonly record: Repro | undefined }> {
  const fixIds = run.article.fixes.map(({ id }) => id);
  const fixes = scriptFixes(run.script);
  const problems: ReproProblem[] = [...fixes].flatMap(([fix, line]) =>
    fixIds.includes(fix)
      ? []
      : [
          {
            line,
            message: `The article has no fix "${fix}". Its fixes are ${fixIds.join(', ')}: name the function fix_ and one of them, with _ for -.`,
          },
        ],
  );
  if (fixes.size === 0)
    problems.push({
      line: 1,
      message: `The script runs no fix. Add a function such as fix_${(fixIds[0] ?? 'name').replaceAll('-', '_')}() { run '…'; }`,
    });
  if (problems.length > 0) return { problems, record: undefined };
  const sessions: Session[] = [];
  // The page shows the first session, so run the fixes in the order of the article.
  for (const fix of fixIds.filter((id) => fixes.has(id))) {
    const session = await runSession(run.script, {
      fix,
      limit: run.limit,
      packages: run.packages,
    });
    sessions.push(session);
    for (const message of sessionProblems(session, run.id, run.index))
      problems.push({ line: fixes.get(fix) ?? 1, message });
  }
  return { problems, record: problems.length > 0 ? undefined : recordOf(run, sessions) };
}

function recordOf(run: ArticleRun, sessions: readonly Session[]): Repro {
  const record = {
    version: 1 as const,
    on: today(),
    seconds: Math.max(
      0.1,
      Math.round(10 * sessions.reduce((sum, { seconds }) => sum + seconds, 0)) / 10,
    ),
    programs: { ...run.versions },
    sessions: sessions.map(({ fix, phases, values }) => ({
      fix,
      setUp: phases['set-up']?.output ?? '',
      provoke: phases.provoke?.output ?? '',
      before: phases['check-before']?.output ?? '',
      executed: phases.fix?.output ?? '',
      after: phases['check-after']?.output ?? '',
      values: { ...values },
    })),
    script: hashScript(run.script),
    article: hashArticle(run.article),
  };
  return { ...record, digest: hashRecord(record) };
}

/** The result of a script. A script that lacks a program is skipped: it does not pass. */
export type Outcome = 'passed' | 'failed' | 'skipped';

/**
 * Runs one script and writes its record.
 *
 * @param index the index of all articles
 * @param check whether to write no record
 * @returns the outcome, and the lines to print
 */
export async function runScript(
  reproScript: Script,
  index: MatchIndex,
  check: boolean,
): Promise<{ readonly outcome: Outcome; readonly lines: string[] }> {
  const { id, file, recordFile, article, script, needs, packages } = reproScript;
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
