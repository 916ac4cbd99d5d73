import type { Command } from '../schema/command.ts';
import type { Shell } from '../schema/shell.ts';

/** The shell of a command: its own, else PowerShell where it is only for Windows, else a POSIX one. */
export function shellOf({ shell, platforms }: Command): Shell {
  return shell ?? (platforms?.length === 1 && platforms[0] === 'windows' ? 'powershell' : 'sh');
}
