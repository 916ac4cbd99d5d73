import { z } from 'zod';

/** The shell a command is written for: it decides how a reader's values are quoted. */
export const shell = z.enum(['sh', 'powershell', 'cmd', 'sql']);

export type Shell = z.infer<typeof shell>;
