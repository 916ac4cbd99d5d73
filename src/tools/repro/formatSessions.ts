import type { Repro } from '../../schema/repro.ts';

/** All sessions of a record as plain text. */
export function formatSessions(id: string, record: Repro): string {
  const programs = Object.entries(record.programs).map((entry) => entry.join(' '));
  const head = `${id}: run on ${record.on} with ${programs.join(', ')}\n`;
  const sessions = record.sessions.map(({ fix, setUp, provoke, before, executed, after }) =>
    [
      `\n==== ${fix} ====\n`,
      part('set up', setUp),
      part('the message', provoke),
      part('the check, which fails', before),
      part('the fix', executed),
      part('the check, which passes', after),
    ].join(''),
  );
  return head + sessions.join('');
}

const part = (title: string, text: string): string =>
  text === '' ? '' : `\n-- ${title}\n${text.replace(/\n?$/, '\n')}`;
