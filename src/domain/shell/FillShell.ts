import type { Shell } from '../../schema/shell.ts';

/**
 * What a filled command may be pasted into. `any` is a command without a platform: it is written for
 * a POSIX shell, and a reader on Windows pastes it into PowerShell or cmd, where it has to be as
 * harmless.
 */
export type TargetShell = Shell | 'any';
