import { compile, match, type MatchArticle } from '../match/index.ts';
import type { ReproSession } from '../schema/repro.ts';

/**
 * A session as a reader sees it in a terminal: the message, the fix, and the check that then passes.
 *
 * @returns the text, and the numbers of the lines that are the message, from 1
 */
export function reproTranscript(
  session: ReproSession,
  article: MatchArticle,
): { readonly text: string; readonly errors: ReadonlySet<number> } {
  const provoke = ended(session.provoke);
  const { matches } = match(compile([article]), provoke);
  const errors = matches.flatMap(({ lines }) =>
    lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, k) => from + k)),
  );
  return {
    text: provoke + ended(session.executed) + ended(session.after),
    errors: new Set(errors),
  };
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
