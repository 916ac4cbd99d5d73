import { z } from 'zod';
import { isoDate } from './primitives.ts';

const hash = z.string().regex(/^sha256-[0-9a-f]{64}$/);

/** What one fix’s session printed, phase by phase. Home folders and host names are masked. */
const reproSession = z.strictObject({
  fix: z.string().min(1).describe('The id of the fix.'),
  setUp: z.string(),
  provoke: z.string().min(1).describe('What the tool printed: the message.'),
  before: z.string().describe('What the check printed before the fix, when it has to fail.'),
  executed: z.string().describe('The fix as it was run.'),
  after: z.string().describe('What the check printed after the fix.'),
  values: z
    .record(z.string(), z.string())
    .describe('What the message names, by placeholder, as the script says.'),
});

export type ReproSession = z.infer<typeof reproSession>;

/** `repro.json` beside an article: what `npm run repro` saw. Never written by hand. */
export const repro = z.strictObject({
  version: z.literal(1),
  on: isoDate.describe('The day it was run.'),
  seconds: z.number().positive().describe('How long all sessions took together.'),
  programs: z.record(z.string(), z.string()).describe('The version of each program, by its name.'),
  sessions: z.array(reproSession).min(1),
  script: hash.describe('Of the script that was run.'),
  article: hash.describe('Of the fields of the article that the run rests on.'),
  digest: hash.describe('Of all of the above.'),
});

export type Repro = z.infer<typeof repro>;
