import { z } from 'zod';
import { command } from './command.ts';
import { inlineText } from './inlineText.ts';
import { productRange } from './productRange.ts';
import { risk } from './risk.ts';
import { slug } from './slug.ts';
import { step } from './step.ts';

/** One way to make the error go away. */
export const fix = z.strictObject({
  id: slug.describe('Never changes: links point at it, and a repro script’s phase has its name.'),
  title: inlineText(110).describe('What it does, as an instruction.'),
  causes: z.array(slug).min(1).describe('The ids of the causes that it fixes.'),
  steps: z.array(step).min(1).max(6).describe('In order.'),
  verify: z
    .strictObject({
      commands: z.array(command).min(1).optional().describe('What to run to see that it worked.'),
      expect: inlineText(300).describe('What it shows when the error is gone.'),
    })
    .describe('How to see that it worked.'),
  risk: risk.describe('`safe`, or `careful` or `destructive` with the reason.'),
  appliesTo: z.array(productRange).min(1).optional().describe('Which versions, where not all.'),
});

export type Fix = z.infer<typeof fix>;
