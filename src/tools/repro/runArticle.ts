import type { MatchIndex } from '../../match/MatchIndex.ts';
import type { Article } from '../../schema/article.ts';
import type { Repro } from '../../schema/repro.ts';
import { today } from '../../content/today.ts';
import { scriptFixes } from './fixesOf.ts';
import { judgeSession } from './judge.ts';
import { hashArticle, hashRecord, hashScript } from './reproHashes.ts';
import { runSession } from './runSession.ts';
import type { Session } from './Session.ts';

/** What is run, and with what. */
export interface ArticleRun {
  readonly id: string;
  readonly article: Article;
  readonly script: string;
  /** Of all articles. */
  readonly index: MatchIndex;
  /** Seconds for one session. */
  readonly limit: number;
  readonly packages: string | undefined;
  readonly versions: Readonly<Record<string, string>>;
}

/** A problem, with a line of the script, counted from 1. */
export interface ReproProblem {
  readonly line: number;
  readonly message: string;
}

/** Runs all sessions of an article's script. @returns a record if all went as it has to, or what did not */
export async function runArticle(
  run: ArticleRun,
): Promise<{ readonly problems: ReproProblem[]; readonly record: Repro | undefined }> {
  const known = run.article.fixes.map(({ id }) => id);
  const fixes = scriptFixes(run.script);
  const problems: ReproProblem[] = [...fixes].flatMap(([fix, line]) =>
    known.includes(fix)
      ? []
      : [
          {
            line,
            message: `The article has no fix "${fix}". Its fixes are ${known.join(', ')}: name the function fix_ and one of them, with _ for -.`,
          },
        ],
  );
  if (fixes.size === 0)
    problems.push({
      line: 1,
      message: `The script runs no fix. Add a function such as fix_${(known[0] ?? 'name').replaceAll('-', '_')}() { run '…'; }`,
    });
  if (problems.length > 0) return { problems, record: undefined };
  const sessions: Session[] = [];
  // In the article's order, as the page shows the first.
  for (const fix of known.filter((id) => fixes.has(id))) {
    const session = await runSession(run.script, {
      fix,
      limit: run.limit,
      packages: run.packages,
    });
    sessions.push(session);
    for (const message of judgeSession(session, run.id, run.index))
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
