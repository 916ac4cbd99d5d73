import type { Command } from '../schema/command.ts';
import type { FillShell } from './FillShell.ts';
import { shellOf } from './shellOf.ts';

/** What a command may be pasted into: any shell if it is a POSIX one's and not kept from Windows. */
export function fillShellOf(command: Command): FillShell {
  const windows = command.platforms?.includes('windows') ?? true;
  return windows && command.shell === undefined && shellOf(command) === 'sh'
    ? 'any'
    : shellOf(command);
}
