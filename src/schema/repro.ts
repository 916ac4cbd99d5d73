import { z } from 'zod';
import { isoDate } from './primitives.ts';

const hash = z.string().regex(/^sha256-[0-9a-f]{64}$/);

/** The output of the session of one fix, by phase. Home folders and host names are masked. */
const reproSession = z.strictObject({
  fix: z.string().min(1).describe('The id of the fix.'),
  setUp: z.string().describe('The output of the set-up.'),
  provoke: z.string().min(1).describe('The output that contains the message.'),
  before: z
    .string()
    .describe('The output of the check before the fix. The check has to fail then.'),
  executed: z.string().describe('The commands of the fix and their output.'),
  after: z.string().describe('The output of the check after the fix.'),
  values: z
    .record(z.string(), z.string())
    .describe('The values in the message, by placeholder, as the script states them.'),
});

export type ReproSession = z.infer<typeof reproSession>;

/** `repro.json` beside an article: the record that `npm run repro` writes. Never edit it by hand. */
export const repro = z.strictObject({
  version: z.literal(1),
  on: isoDate.describe('The day of the run.'),
  seconds: z.number().positive().describe('The duration of all sessions together, in seconds.'),
  programs: z.record(z.string(), z.string()).describe('The version of each program, by name.'),
  sessions: z.array(reproSession).min(1).describe('One session for each fix that was run.'),
  script: hash.describe('The hash of the script.'),
  article: hash.describe('The hash of the fields of the article that the run depends on.'),
  digest: hash.describe('The hash of all fields above.'),
});

export type Repro = z.infer<typeof repro>;
