import { z } from 'zod';
import { inlineText } from './inlineText.ts';

/** How we know that the message and its fixes are right. */
export const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reproduced'),
    with: z
      .string()
      .min(3)
      .max(80)
      .describe('The tool and version that printed it: `Git 2.39.5`. The day is in `repro.json`.'),
  }),
  z.strictObject({
    kind: z.literal('source'),
    repository: z.url().describe('The repository’s address.'),
    file: z.string().min(1).describe('The file that emits the message.'),
    line: z.int().positive().describe('The line that emits it.'),
    ref: z.string().min(1).describe('The tag or commit that the line was read at.'),
    why: inlineText(300).describe('Why it was not reproduced.'),
  }),
  z.strictObject({
    kind: z.literal('documented'),
    source: z.url().describe('The `url` of the source that documents the message.'),
    why: inlineText(300).describe('Why it was not reproduced.'),
  }),
]);

/** The kinds of evidence, for what lists articles without the rest of it. */
export const evidenceKind = z.enum(evidence.options.map(({ shape }) => shape.kind.value));
