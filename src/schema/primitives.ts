import { z } from 'zod';
import { valueTypes } from '../match/index.ts';
import { roles } from './fields.ts';
import { idPatterns, namesOf, platforms, shells } from './vocabulary.ts';

/** The id of a cause or a fix. Links use it as their fragment, so it must never change. */
export const slug = z
  .string()
  .regex(idPatterns.slug, 'Expected lower-case words joined by hyphens, such as "expired-token".');

/** The id of an article. It is the path of its folder in `content/articles` and of its page in `/errors/`. */
export const articleId = z
  .string()
  .regex(
    idPatterns.article,
    'Expected "<tool>/<slug>" in lower case, such as "docker/manifest-unknown".',
  );

/**
 * A calendar day as `YYYY-MM-DD`. Astro's YAML parser returns a `Date` for it, ours a string. Both
 * become a string here.
 */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('Expected a day as YYYY-MM-DD, such as 2026-11-21.'),
);

/** The target of a Markdown link. Users do not read it, and the published data has longer URLs. */
const linkTarget = /\]\([^()\s]*\)/g;

/**
 * A text field: inline Markdown (`code`, links, emphasis) and nothing else. This schema checks only
 * the length. The `inline-markdown` rule of the content lint checks the markup.
 *
 * @param max the maximum length in characters; the targets of links do not count
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

/** The kinds of errors. A kind says what is wrong, not which tool reports it. */
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
  .describe('The kind of problem. Choose the kind of the most common cause.');

/** The platforms for which an article can give different commands. */
export const platform = z.enum(namesOf(platforms));

export type Platform = keyof typeof platforms;

/** The shell that a command is written for. It decides how a user's values are quoted. */
export const shell = z.enum(namesOf(shells));

export type Shell = keyof typeof shells;

const bound = '(?:>=|<=|<|>)?\\d+(?:\\.\\d+)*';

/** A product and a range of its versions. */
export const productRange = z.strictObject({
  product: z.string().min(2).describe('The name of the product, such as "Docker Engine".'),
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

/** The type of a placeholder. The pattern of each type is in `src/match/valueTypes.ts`. */
export const valueType = z.enum(namesOf(valueTypes));
