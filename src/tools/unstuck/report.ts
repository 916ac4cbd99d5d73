import type { Match } from '../../match/MatchResult.ts';
import type { ArticleSummary } from '../../search/Brief.ts';
import { evidenceLines } from '../../search/diagnose/evidenceLines.ts';
import { quickFixHere } from './quickFixHere.ts';

/** Paints a piece of a report; without a terminal, it leaves it as it is. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green', text: string) => string;

/** At most so many lines of evidence are quoted for one match. */
const mostLines = 6;

/**
 * What is printed for people: each match's title, evidence, quick fix and address. Of a long line only
 * what is around the evidence is quoted: a log in JSON can be one line.
 *
 * @param briefs what is known of the articles, by their ids
 * @param text what was matched
 */
export function report(
  briefs: ReadonlyMap<string, ArticleSummary>,
  text: string,
  matches: readonly Match[],
  paint: Paint,
): string {
  return matches
    .map((match) => {
      const brief = briefs.get(match.id);
      const evidence = match.evidence
        .flatMap(([start, end]) => evidenceLines(text, start, end))
        .slice(0, mostLines)
        .map(
          ({ text: line, number }) =>
            `  ${paint('dim', String(number).padStart(5))}  ${paint('red', line)}`,
        );
      const fix = quickFixHere(brief, match.values).flatMap((step) => [
        `  ${step.text}`,
        ...step.commands.map((command) => `    ${paint('green', command)}`),
      ]);
      return [
        `${paint('bold', brief?.error ?? match.message)} (${match.confidence})`,
        ...evidence,
        ...fix,
        `  ${brief?.url ?? match.id}`,
      ].join('\n');
    })
    .join('\n\n');
}
