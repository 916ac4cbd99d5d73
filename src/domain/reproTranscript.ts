import { compile, match, type MatchArticle } from '../match/index.ts';
import type { ReproSession } from '../schema/repro.ts';

/**
 * Formats a recorded session as a terminal session: the message, the fix, and the check that passes
 * after the fix.
 *
 * @returns the text, and the line numbers of the message, from 1
 */
export function reproTranscript(
  session: ReproSession,
  article: MatchArticle,
): { readonly text: string; readonly errors: ReadonlySet<number> } {
  const provoke = endWithNewline(session.provoke);
  const { matches } = match(compile([article]), provoke);
  const errors = matches.flatMap(({ lines }) =>
    lines.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
    ),
  );
  return {
    text: provoke + endWithNewline(session.executed) + endWithNewline(session.after),
    errors: new Set(errors),
  };
}

const endWithNewline = (text: string): string =>
  text === '' || text.endsWith('\n') ? text : `${text}\n`;
