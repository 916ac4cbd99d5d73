import { z } from 'zod';
import { inlineText } from './inlineText.ts';
import { isoDate } from './isoDate.ts';

/** Something that was read, and what it supports. */
export const source = z.strictObject({
  title: z.string().min(3).max(160).describe('The page’s own title.'),
  url: z
    .url({ protocol: /^https$/ })
    .describe('Its public https address; source code at a tag or commit.'),
  publisher: z.string().min(2).max(80).describe('Who publishes it.'),
  official: z.boolean().describe('Whether the maker of the tool publishes it.'),
  accessed: isoDate.describe('The day it was read.'),
  supports: inlineText(300).describe('Which statements of the article rest on it.'),
});
