import { fillCommand } from '../../domain/fillCommand.ts';
import { fillShellOf } from '../../domain/fillShellOf.ts';
import { groupCommands } from '../../domain/groupCommands.ts';
import { valueTypesOf } from '../../domain/valueTypesOf.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { Match } from '../../match/MatchResult.ts';
import type { Command } from '../../schema/command.ts';
import type { Platform } from '../../schema/platform.ts';
import type { Brief } from '../../search/Brief.ts';
import { visible } from './visible.ts';

/** Paints a piece of a report; without a terminal, it leaves it as it is. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green', text: string) => string;

/** At most so many lines of evidence are quoted for one match. */
const mostLines = 6;

/** What is printed for people: each match's title, evidence, quick fix and address. */
export function report(
  briefs: ReadonlyMap<string, Brief>,
  text: string,
  matches: readonly Match[],
  paint: Paint,
): string {
  const lines = text.split('\n');
  return matches
    .map((match) => {
      const brief = briefs.get(match.id);
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
        ...commandsHere(step.commands).map(
          (command) => `    ${paint('green', fill(command, brief?.values ?? {}, match.values))}`,
        ),
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

/** This machine's platform, as articles name it. */
const platforms: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = {
  darwin: 'macos',
  win32: 'windows',
};

/** The commands of a step that work on this machine. */
function commandsHere(commands: readonly Command[]): readonly Command[] {
  const here = platforms[process.platform] ?? 'linux';
  const groups = commands.length > 0 ? groupCommands(commands) : [];
  return groups.find(({ shownOn }) => shownOn.includes(here))?.commands ?? [];
}

/** A command with the values of the paste; where one is not known or refused, its placeholder. */
function fill(
  command: Command,
  known: Brief['values'],
  values: Readonly<Record<string, string>>,
): string {
  const parts = parseTemplate(command.run);
  return fillCommand(parts, fillShellOf(command), values, valueTypesOf({ values: known }))
    .map((part) => ('literal' in part ? part.literal : (part.text ?? `<${part.placeholder}>`)))
    .join('');
}
