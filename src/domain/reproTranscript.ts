import { compile, match, type MatchArticle } from '../match/index.ts';
import type { ReproSession } from '../schema/repro.ts';

/**
 * Formats a recorded session as a terminal session: the message, the fix, and the check that passes
 * after the fix.
 */
export function reproTranscript({ provoke, executed, after }: ReproSession): string {
  return [provoke, executed, after].map(endWithNewline).join('');
}

/** Returns the line numbers of the article's message in the transcript of a session, from 1. */
export function messageLines(session: ReproSession, article: MatchArticle): ReadonlySet<number> {
  const { matches } = match(compile([article]), endWithNewline(session.provoke));
  return new Set(
    matches.flatMap(({ lines }) =>
      lines.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
      ),
    ),
  );
}

const endWithNewline = (text: string): string =>
  text === '' || text.endsWith('\n') ? text : `${text}\n`;
