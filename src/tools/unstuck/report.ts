import { parseTemplate } from '../../match/parseTemplate.ts';
import type { Match } from '../../match/MatchResult.ts';
import type { IndexFile } from './IndexFile.ts';
import { visible } from './visible.ts';

/** Paints a piece of a report; without a terminal, it leaves it as it is. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green', text: string) => string;

/** At most so many lines of evidence are quoted for one match. */
const mostLines = 6;

/** What is printed for people: each match's title, evidence, quick fix and address. */
export function report(
  index: IndexFile,
  text: string,
  matches: readonly Match[],
  paint: Paint,
): string {
  const lines = text.split('\n');
  return matches
    .map((match) => {
      const brief = index.briefs?.[match.id];
      const evidence = match.lines
        .flatMap(([from, to]) =>
          lines.slice(from - 1, to).map((line, at) => ({ line, number: from + at })),
        )
        .slice(0, mostLines)
        .map(
          ({ line, number }) =>
            `  ${paint('dim', String(number).padStart(5))}  ${paint('red', visible(line))}`,
        );
      const fix = (brief?.quickFix ?? []).flatMap((step) => [
        `  ${step.text}`,
        ...step.commands.map((command) => `    ${paint('green', fill(command, match.values))}`),
      ]);
      return [
        `${paint('bold', brief?.title ?? match.message)} (${match.confidence})`,
        ...evidence,
        ...fix,
        `  ${brief?.url ?? match.id}`,
      ].join('\n');
    })
    .join('\n\n');
}

/** A value enters a printed command only if no shell reads anything into it. */
const harmless = /^[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,255}$/;

function fill(command: string, values: Readonly<Record<string, string>>): string {
  return parseTemplate(command)
    .map((part) => {
      if ('literal' in part) return part.literal;
      const value = Object.hasOwn(values, part.placeholder) ? values[part.placeholder] : undefined;
      return value !== undefined && harmless.test(value) ? value : `<${part.placeholder}>`;
    })
    .join('');
}
