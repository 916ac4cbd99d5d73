import { z } from 'zod';

const bound = '(?:>=|<=|<|>)?\\d+(?:\\.\\d+)*';

/** A product, and the versions of it that something holds for. */
export const productRange = z.strictObject({
  product: z.string().min(2).describe('The product by its own name, such as "Docker Engine".'),
  versions: z
    .string()
    .regex(
      new RegExp(`^(?:all|${bound}(?: ${bound})?)$`),
      'Expected "all", one version ("11"), or one or two bounds (">=20.10", ">=7 <9").',
    )
    .default('all')
    .describe('`all` (the default), one version, or one or two bounds: `>=20.10`, `>=7 <9`.'),
});

export type ProductRange = z.infer<typeof productRange>;
