import { groupCommands } from '../../domain/groupCommands.ts';
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
          (command) => `    ${paint('green', fill(command.run, match.values))}`,
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
