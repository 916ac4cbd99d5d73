import { z } from 'zod';
import { valueTypes } from '../match/index.ts';
import { roles } from './fields.ts';
import { idPatterns, namesOf, platforms, shells } from './vocabulary.ts';

/** An id within an article (a cause, a fix): it becomes a link fragment, so it never changes. */
export const slug = z
  .string()
  .regex(idPatterns.slug, 'Expected lower-case words joined by hyphens, such as "expired-token".');

/** An article's id: its folder below `content/articles`, and its address below `/errors/`. */
export const articleId = z
  .string()
  .regex(
    idPatterns.article,
    'Expected "<tool>/<slug>" in lower case, such as "docker/manifest-unknown".',
  );

/**
 * A calendar day as `YYYY-MM-DD`.
 * Astro's YAML reader turns such a value into a Date, ours leaves the text: both come out as text.
 */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('Expected a day as YYYY-MM-DD, such as 2026-11-21.'),
);

/** Where a Markdown link leads: not read, and made longer where the article is published as data. */
const linkTarget = /\]\([^()\s]*\)/g;

/**
 * A text field: inline Markdown (`code`, links, emphasis) and nothing else.
 * The content lint's `inline-markdown` rule checks the markup; this checks the length.
 *
 * @param max longest allowed source text, in characters; the addresses of links do not count
 */
export function inlineText(max: number) {
  return z
    .string()
    .min(3, 'Expected some text.')
    .refine(
      (text) => text.replace(linkTarget, ']').length <= max,
      `Expected at most ${max} characters: split it, or say less.`,
    )
    .meta({ maxLength: max })
    .register(roles, { role: 'inlineText' });
}

/** The fixed vocabulary of error kinds: what a reader would say is wrong, not which tool says it. */
export const kind = z
  .enum([
    'authentication',
    'permission',
    'network',
    'dns',
    'tls',
    'dependency',
    'version',
    'configuration',
    'syntax',
    'types',
    'memory',
    'disk',
    'resource-limit',
    'concurrency',
    'data',
    'hardware',
    'other',
  ])
  .describe('What sort of problem it is. Pick the kind of the most common cause.');

/** The platforms that commands may differ by. */
export const platform = z.enum(namesOf(platforms));

export type Platform = keyof typeof platforms;

/** The shell a command is written for: it decides how a reader's values are quoted. */
export const shell = z.enum(namesOf(shells));

export type Shell = keyof typeof shells;

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

/** The type of a placeholder; its strict pattern is in `src/match/valueTypes.ts`. */
export const valueType = z.enum(namesOf(valueTypes));
