import type { Command } from '../../schema/command.ts';
import type { FillShell } from './FillShell.ts';
import { platformShells, shellOf } from './shellOf.ts';

/** What a command may be pasted into: any shell if it names none and its platforms have several. */
export function fillShellOf(command: Command): FillShell {
  return command.shell === undefined && platformShells(command).length > 1
    ? 'any'
    : shellOf(command);
}
