import type { Command } from '../../schema/command.ts';
import type { TargetShell } from './FillShell.ts';
import { platformShells, commandShell } from './shellOf.ts';

/** What a command may be pasted into: any shell if it names none and its platforms have several. */
export function targetShell(command: Command): TargetShell {
  return command.shell === undefined && platformShells(command).length > 1
    ? 'any'
    : commandShell(command);
}
