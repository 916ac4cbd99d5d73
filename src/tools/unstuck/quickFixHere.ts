import { fillCommand } from '../../domain/fillCommand.ts';
import { fillShellOf } from '../../domain/fillShellOf.ts';
import { groupCommands } from '../../domain/groupCommands.ts';
import { valueTypesOf } from '../../domain/valueTypesOf.ts';
import { parseTemplate } from '../../match/parseTemplate.ts';
import type { Command } from '../../schema/command.ts';
import type { Platform } from '../../schema/platform.ts';
import type { Brief } from '../../search/Brief.ts';

/** A step of a quick fix: what to do, and what to type. */
export interface FilledStep {
  readonly text: string;
  readonly commands: readonly string[];
}

/** This machine's platform, as articles name it. */
const platforms: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = {
  darwin: 'macos',
  win32: 'windows',
};

/** The quick fix of an article for this machine, with the values of a paste in its commands. */
export function quickFixHere(
  brief: Brief | undefined,
  values: Readonly<Record<string, string>>,
): FilledStep[] {
  return (brief?.quickFix ?? []).map(({ text, commands }) => ({
    text,
    commands: commandsHere(commands).map((command) => fill(command, brief?.values ?? {}, values)),
  }));
}

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
