import { z } from 'zod';
import { articleId } from './articleId.ts';
import { inlineText } from './inlineText.ts';

const id = articleId.describe('The other article.');

/** A link to another article, and what the two have to do with each other. */
export const relation = z.discriminatedUnion('relation', [
  z.strictObject({
    id,
    relation: z.literal('confused-with'),
    difference: inlineText(400).describe('How to tell the two apart.'),
  }),
  z.strictObject({ id, relation: z.literal('causes') }),
  z.strictObject({ id, relation: z.literal('caused-by') }),
  z.strictObject({ id, relation: z.literal('same-fix') }),
  z.strictObject({ id, relation: z.literal('see-also') }),
]);

export type Relation = z.infer<typeof relation>;
