import { z } from 'zod';
import { articleId } from './articleId.ts';
import { cause } from './cause.ts';
import { code } from './code.ts';
import { command } from './command.ts';
import { evidence } from './evidence.ts';
import { roles } from './fields.ts';
import { fix } from './fix.ts';
import { inlineText } from './inlineText.ts';
import { isoDate } from './isoDate.ts';
import { kind } from './kind.ts';
import { message } from './message.ts';
import { platform } from './platform.ts';
import { productRange } from './productRange.ts';
import { relation } from './relation.ts';
import { slug } from './slug.ts';
import { source } from './source.ts';
import { step } from './step.ts';
import { value } from './value.ts';
import { idPatterns } from './vocabulary.ts';

const checklistItem = z.strictObject({
  check: inlineText(200).describe('What to look at.'),
  commands: z.array(command).min(1).optional().describe('What to run.'),
  expect: inlineText(300).describe('What one sees if all is well, and what it means if not.'),
});

const phrase = z.string().min(3).max(120);

/** The frontmatter of one article: `content/articles/<tool>/<slug>/index.mdx`. */
export const article = z.strictObject({
  error: z
    .string()
    .min(6)
    .max(160)
    .register(roles, { role: 'message' })
    .describe('The message as people see it: the H1 and the title. `<name>` for what varies.'),
  tool: z
    .string()
    .regex(idPatterns.tool)
    .describe('The folder that the article is in; it has a file in `content/tools`.'),
  kind,
  platforms: z.array(platform).min(1).describe('The platforms that the error occurs on.'),
  appliesTo: z
    .array(productRange)
    .min(1)
    .describe('Products and version ranges that the article holds for.'),
  summary: inlineText(200)
    .min(80, 'Expected at least 80 characters: say what the message means.')
    .describe('What it means, 80 to 200 characters. Also the page’s description. No markup.'),
  messages: z
    .array(message)
    .min(1)
    .describe('Every real form of the message, the most common first.'),
  values: z
    .record(slug, value)
    .default({})
    .describe('Every placeholder of the messages and commands, by name.'),
  codes: z.array(code).default([]).describe('Machine codes that come with the error.'),
  quickFix: z
    .array(step)
    .min(1)
    .max(3)
    .describe('One to three steps for the most common cause, which is the first of `causes`.'),
  causes: z.array(cause).min(1).max(8).describe('Distinct causes, the most common first.'),
  fixes: z.array(fix).min(1).max(8).describe('Each cause is fixed by at least one of them.'),
  checklist: z
    .array(checklistItem)
    .min(2)
    .max(8)
    .describe('To be worked through from the top; stays ticked on the device.'),
  edgeCases: z
    .array(
      z.strictObject({
        title: inlineText(110).describe('What is different, as a statement.'),
        detail: inlineText(700).describe('Why it is so, and what to do then.'),
      }),
    )
    .default([])
    .describe('Rarer situations, from real reports.'),
  avoid: z
    .array(
      z.strictObject({
        action: inlineText(200).describe('What people try.'),
        why: inlineText(400).describe('Why it does not help, or does harm.'),
      }),
    )
    .min(1)
    .describe('What does not help. Destructive shortcuts belong here.'),
  faq: z
    .array(
      z.strictObject({
        question: inlineText(160).describe('As people ask it, with a question mark.'),
        answer: inlineText(700).describe('The answer in its first sentence.'),
      }),
    )
    .min(3)
    .describe('Questions that people really ask about this error.'),
  aliases: z.array(phrase).min(1).describe('Other names of this very error. Not of its family.'),
  searches: z
    .array(phrase)
    .min(5)
    .describe('Searches as people type them, that only this article answers.'),
  related: z
    .array(relation)
    .default([])
    .describe('Other articles, and what they have to do with this one.'),
  sources: z.array(source).min(1).describe('What was read. At least two, one of them official.'),
  reviewed: isoDate.describe('The day that somebody last checked the article.'),
  notIf: z
    .array(z.string().min(3).max(200))
    .min(1)
    .optional()
    .describe(
      'Templates of output that rules this article out, as it is the sign of another error.',
    ),
  supersedes: z
    .array(articleId)
    .min(1)
    .optional()
    .describe('Articles on consequences of this error, which come last where both match.'),
  evidence: evidence.describe('`reproduced`, `source` or `documented`.'),
});

/** A checked article as the pages use it. */
export type Article = z.infer<typeof article>;
