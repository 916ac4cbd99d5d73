import { z } from 'zod';
import { codeSystems } from '../../domain/codes/systems.ts';
import { articleId } from '../../schema/articleId.ts';
import { namesOf } from '../../schema/vocabulary.ts';
import { contentLicence } from '../contentLicence.ts';

const entry = z.strictObject({
  code: z.string().describe('As its source writes it: `EADDRINUSE`, `28P01`, `E0382`.'),
  meaning: z.string().optional().describe('What its source says of it.'),
  also: z.string().optional().describe('Another way to write it.'),
  url: z.url().describe('Where it is explained.'),
  articles: z.array(articleId).describe('The articles on it.'),
});

/** All machine codes, version 1: `/api/codes.json`. */
export const codesJson = z.strictObject({
  $schema: z.url().describe('The address of this schema.'),
  version: z.literal(1).describe('The version of this shape.'),
  licence: z.literal(contentLicence.id).describe('The content’s licence, by its SPDX identifier.'),
  systems: z.array(
    z.strictObject({
      system: z
        .enum([...namesOf(codeSystems), 'tool'])
        .describe('Whose codes they are; `tool` has those that tools use for themselves.'),
      title: z.string().describe('What the system is called.'),
      source: z.string().optional().describe('What the meanings were read from.'),
      sourceUrl: z.url().optional().describe('Where that can be read.'),
      codes: z.array(entry),
    }),
  ),
});

/** The data of the list of all machine codes. */
export type CodesJson = z.infer<typeof codesJson>;
