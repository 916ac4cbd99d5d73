import type { Command } from '../../schema/command.ts';
import type { Shell } from '../../schema/shell.ts';
import { namesOf, platforms } from '../../schema/vocabulary.ts';

/** The shell of a command: its own, else the shell of its platforms, or `sh` where those differ. */
export function commandShell(command: Command): Shell {
  const [only, second] = platformShells(command);
  return command.shell ?? (only !== undefined && second === undefined ? only : 'sh');
}

/** The shells of the platforms that a command is for, each once. No `platforms` means all of them. */
export function platformShells(command: Pick<Command, 'platforms'>): Shell[] {
  const names = command.platforms ?? namesOf(platforms);
  return [...new Set(names.map((name) => platforms[name].shell))];
}
