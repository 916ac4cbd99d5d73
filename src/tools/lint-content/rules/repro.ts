import { compile, match } from '../../../match/index.ts';
import type { Repro } from '../../../schema/repro.ts';
import { scriptFixes } from '../../repro/script.ts';
import { parseNeeds } from '../../repro/needs.ts';
import { hashArticle, hashRecord, hashScript } from '../../repro/record.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import type { ValidArticle } from '../../../content/types.ts';
import { validArticles } from '../../../content/readCorpus.ts';

/** A reproduced article must have a script, and a record that is valid for this script and article. */
export const repro: Rule = {
  name: 'repro',
  asks: 'An article with `evidence: reproduced` has a `repro.sh`, and the `repro.json` that `npm run repro` wrote. The record is as new as the script and the article, and was not edited. It shows the article’s message and the versions in `evidence.with`.',
  fix: 'Run `npm run repro -- <id>`, read its output, and commit `repro.json`. If you cannot reproduce the error, use `kind: source` or `kind: documented`.',
  *check(corpus): Iterable<Problem> {
    const articles = validArticles(corpus);
    const index = compile(articles.map(({ id, data }) => ({ id, ...data })));
    for (const file of articles) {
      const { repro, id, data } = file;
      const again = `Run: npm run repro -- ${id}`;
      const inRecord = (message: string): Problem => inFile(repro.recordPath, 1, message);
      if (repro.script !== undefined)
        for (const { line, message } of parseNeeds(repro.script).problems)
          yield inFile(repro.scriptPath, line, message);
      if (repro.recordProblem !== undefined)
        yield inRecord(`It cannot be read: ${repro.recordProblem.replace(/\.$/, '')}. ${again}`);
      if (data.evidence.kind !== 'reproduced') {
        if (repro.script !== undefined || repro.record !== undefined)
          yield problemAt(
            file,
            ['evidence', 'kind'],
            'There is a repro.sh or repro.json beside the article. Write `kind: reproduced`, or remove both.',
          );
        continue;
      }
      if (repro.script === undefined || (!repro.record && repro.recordProblem === undefined)) {
        const missing = repro.script === undefined ? 'repro.sh' : 'repro.json';
        const advice =
          repro.script === undefined
            ? 'Write the script, or say how else we know: `kind: source` or `kind: documented`.'
            : again;
        yield problemAt(
          file,
          ['evidence', 'kind'],
          `Reproduced, and there is no ${missing} beside the article. ${advice}`,
        );
        continue;
      }
      if (!repro.record) continue;
      yield* checkRecord(file, repro.record, repro.script, inRecord, again, corpus.today);
      const evidence = data.evidence.with;
      for (const version of evidence.match(/\d+(?:\.\d+)+/g) ?? [])
        if (!Object.values(repro.record.programs).some((known) => known.includes(version)))
          yield problemAt(
            file,
            ['evidence', 'with'],
            `No program of repro.json is ${version}; it has ${programsOf(repro.record)}. Write what was run.`,
          );
      for (const session of repro.record.sessions) {
        const [first] = match(index, session.provoke).matches;
        if (first?.id !== id || first.confidence === 'possible')
          yield inRecord(
            `The matcher takes the transcript of "${session.fix}" to ${first?.id ?? 'no article'}, not to this one. Correct \`messages\`, or the script, and run it again.`,
          );
      }
    }
  },
};

function* checkRecord(
  file: ValidArticle,
  record: Repro,
  script: string,
  inRecord: (message: string) => Problem,
  again: string,
  today: string,
): Iterable<Problem> {
  if (record.digest !== hashRecord(record)) {
    yield inRecord(`It was changed after the run: its digest does not fit. ${again}`);
    return;
  }
  if (record.script !== hashScript(script)) yield inRecord(`It is older than repro.sh. ${again}`);
  if (record.article !== hashArticle(file.data))
    yield inRecord(
      `It is older than the article: a message, a value or the commands of a fix changed since. ${again}`,
    );
  if (record.on > today)
    yield inRecord(
      `It was run on ${record.on}, and today is ${today}. Set the clock right. ${again}`,
    );
  const runs = scriptFixes(script);
  for (const { fix, executed } of record.sessions) {
    if (!file.data.fixes.some(({ id }) => id === fix) || !runs.has(fix))
      yield inRecord(
        `It shows "${fix}" as executed, which is no fix of the article and the script. ${again}`,
      );
    else if (!/^\$ /m.test(executed))
      yield inRecord(
        `It shows "${fix}" as executed, and the transcript has no command of it. Call \`run 'COMMAND'\` in fix_${fix.replaceAll('-', '_')}. ${again}`,
      );
  }
}

const inFile = (path: string, line: number, message: string): Problem => ({
  path,
  line,
  column: 1,
  message,
});

const programsOf = ({ programs }: Repro): string =>
  Object.entries(programs)
    .map((entry) => entry.join(' '))
    .join(', ');
