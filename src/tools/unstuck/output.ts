import { commandText } from '../../api/markdown/commands.ts';
import { groupCommands, platformOfNode } from '../../domain/platforms.ts';
import { placeholderTypes } from '../../domain/shell/fillCommand.ts';
import { match, type Match, type MatchIndex } from '../../match/index.ts';
import type { Command } from '../../schema/steps.ts';
import { evidenceLines } from '../../search/diagnose/diagnose.ts';
import type { ArticleSummary } from '../../search/types.ts';

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

/** A step of a quick fix: what to do, and what to type. */
interface FilledStep {
  readonly text: string;
  readonly commands: readonly string[];
}

/**
 * The quick fix of an article for this machine, with the values of a paste in its commands.
 *
 * @param brief undefined where nothing is known of the article: then there are no steps
 */
export function quickFixHere(
  brief: ArticleSummary | undefined,
  values: Readonly<Record<string, string>>,
): FilledStep[] {
  if (!brief) return [];
  const known = { values, types: placeholderTypes(brief) };
  return brief.quickFix.map(({ text, commands }) => ({
    text,
    commands: commandsHere(commands ?? []).map((command) => commandText(command, known)),
  }));
}

/** The commands of a step that work on this machine. */
function commandsHere(commands: readonly Command[]): readonly Command[] {
  const here = platformOfNode(process.platform);
  const groups = commands.length > 0 ? groupCommands(commands) : [];
  return groups.find(({ shownOn }) => shownOn.includes(here))?.commands ?? [];
}

/** The documented result, version 1: `{"version","matches":[{"id","message","confidence","score","values","lines","cause"}]}`. */
export function jsonResult(index: MatchIndex, text: string): { json: string; found: boolean } {
  const { version, matches } = match(index, text);
  const shown = matches.map(({ id, message, confidence, score, values, lines, cause }) => ({
    id,
    message,
    confidence,
    score,
    values,
    lines,
    cause: cause ?? null,
  }));
  return { json: JSON.stringify({ version, matches: shown }), found: matches.length > 0 };
}
