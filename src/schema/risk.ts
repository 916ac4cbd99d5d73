import { z } from 'zod';
import { inlineText } from './inlineText.ts';

const why = inlineText(300).describe('What it can break or lose, and what to do first.');

/** What a fix can do besides fixing. */
export const risk = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('safe') }),
  z.strictObject({ level: z.literal('careful'), why }),
  z.strictObject({ level: z.literal('destructive'), why }),
]);

export type Risk = z.infer<typeof risk>;
