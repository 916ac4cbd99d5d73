import { z } from 'zod';
import { roles } from './fields.ts';
import {
  articleId,
  inlineText,
  isoDate,
  kind,
  platform,
  productRange,
  slug,
  valueType,
} from './primitives.ts';
import { command, fix, step } from './steps.ts';
import { idPatterns } from './vocabulary.ts';

/** One reason for the error, and how to confirm it. */
const cause = z.strictObject({
  id: slug.describe('Must never change: links and the matcher refer to it.'),
  title: inlineText(110).describe('The cause as a plain statement.'),
  detail: inlineText(600).describe('What happened, in the terms of this error.'),
  signs: z
    .array(z.string().min(3).max(200).register(roles, { role: 'message' }))
    .min(1)
    .optional()
    .describe(
      'Templates of output that names this cause where it stands near the message, such as `(fetch first)`. Only output that occurs with no other cause of the article: Diagnose shows the cause as soon as a sign is found.',
    ),
  confirm: z
    .strictObject({
      commands: z
        .array(command)
        .min(1)
        .optional()
        .describe('The commands to run, if a command can confirm the cause.'),
      shows: inlineText(400).describe('What the user sees only if this is the cause.'),
    })
    .describe('How the user confirms this cause.'),
});

/** A machine code that comes with the error. */
export const code = z.strictObject({
  system: z
    .enum(['errno', 'http', 'sqlstate', 'hresult', 'exit', 'signal', 'compiler', 'tool'])
    .describe(
      'The system that defines the code. Use `tool` for a code of the tool itself, such as `ERESOLVE` or `ERR_CONNECTION_REFUSED`.',
    ),
  code: z
    .string()
    .regex(
      /^[A-Za-z0-9_-]+$/,
      'Expected letters, digits, "_" or "-": EADDRINUSE, 28P01, 0x80070005, 137.',
    )
    .describe(
      'Only the code: `EADDRINUSE`, `401`, `28P01`, `E0382`. Put a number in quotation marks.',
    ),
});

/** How we know that the tool prints the message, and that the fixes are right. */
export const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reproduced'),
    with: z
      .string()
      .min(3)
      .max(80)
      .describe(
        'The tool and version that printed the message: `Git 2.39.5`. The day is in `repro.json`.',
      ),
  }),
  z.strictObject({
    kind: z.literal('source'),
    repository: z.url().describe('The URL of the repository.'),
    file: z.string().min(1).describe('The file that emits the message.'),
    line: z.int().positive().describe('The line that emits the message.'),
    ref: z.string().min(1).describe('The tag or commit of the file that you read.'),
    why: inlineText(300).describe('Why the message was not reproduced.'),
  }),
  z.strictObject({
    kind: z.literal('documented'),
    source: z.url().describe('The `url` of the source that documents the message.'),
    why: inlineText(300).describe('Why the message was not reproduced.'),
  }),
]);

/** The kinds of evidence, for lists of articles that leave out the details. */
export const evidenceKind = z.enum(evidence.options.map(({ shape }) => shape.kind.value));

/** One wording: a form in which a tool prints the message. */
const message = z.strictObject({
  text: z
    .string()
    .min(6)
    .max(400)
    .register(roles, { role: 'message' })
    .describe(
      'The message exactly as printed, with `<name>` for each part that varies. Write `\\<name>` for a literal `<name>`. White space matches any other white space, line breaks included.',
    ),
  from: z
    .array(productRange)
    .min(1)
    .optional()
    .describe('The products and versions that print this wording, if not all of them do.'),
  cause: slug
    .optional()
    .describe('The id of the cause, if this wording is a sign of one particular cause.'),
  samples: z
    .array(z.string().min(6).max(1200))
    .min(1)
    .describe(
      'Real output that contains the message. You saw it or quote it from a source. Never invent output.',
    ),
});

const id = articleId.describe('The other article.');

/** A link to another article, and how the two articles are related. */
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

/** A page that the author read, and the statements that it supports. */
export const source = z.strictObject({
  title: z.string().min(3).max(160).describe('The title of the page, as published.'),
  url: z
    .url({ protocol: /^https$/ })
    .describe('The public https URL. Link source code at a tag or commit.'),
  publisher: z.string().min(2).max(80).describe('The publisher of the page.'),
  official: z.boolean().describe('Whether the maker of the tool publishes the page.'),
  accessed: isoDate.describe('The day on which the page was read.'),
  supports: inlineText(300).describe('The statements of the article that the page supports.'),
});

/** What one placeholder can hold, and how the page shows it. */
export const value = z.strictObject({
  type: valueType.describe('The type of the value. Each type has a strict pattern.'),
  label: z
    .string()
    .min(2)
    .max(40)
    .optional()
    .describe('The name of the value on the page. Required if a command uses the value.'),
  example: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe(
      'The example that commands show until the user’s own value is known. Required if a command uses the value.',
    ),
});

export type Value = z.infer<typeof value>;

const checklistItem = z.strictObject({
  check: inlineText(200).describe('What to check.'),
  commands: z.array(command).min(1).optional().describe('The commands to run.'),
  expect: inlineText(300).describe(
    'What the user sees if all is well, and what any other result means.',
  ),
});

const phrase = z.string().min(3).max(120);

/** The frontmatter of one article: `content/articles/<tool>/<slug>/index.mdx`. */
export const article = z.strictObject({
  error: z
    .string()
    .min(6)
    .max(160)
    .register(roles, { role: 'message' })
    .describe(
      'The message as users see it, with `<name>` for each part that varies. It is the H1 and the title of the page.',
    ),
  tool: z
    .string()
    .regex(idPatterns.tool)
    .describe('The id of the tool: the folder of the article, and a file in `content/tools`.'),
  kind,
  platforms: z.array(platform).min(1).describe('The platforms that the error occurs on.'),
  appliesTo: z
    .array(productRange)
    .min(1)
    .describe('The products and version ranges that the article is about.'),
  summary: inlineText(200)
    .min(80, 'Expected at least 80 characters: say what the message means.')
    .describe(
      'What the message means, in 80 to 200 characters, without markup. It is also the description of the page.',
    ),
  messages: z
    .array(message)
    .min(1)
    .describe('Every wording of the message, the most common first.'),
  values: z
    .record(slug, value)
    .default({})
    .describe('Every placeholder of the messages and commands, under its name.'),
  codes: z.array(code).default([]).describe('The machine codes that come with the error.'),
  quickFix: z
    .array(step)
    .min(1)
    .max(3)
    .describe('One to three steps that fix the most common cause, the first one in `causes`.'),
  causes: z.array(cause).min(1).max(10).describe('Distinct causes, the most common first.'),
  fixes: z.array(fix).min(1).max(12).describe('The fixes. Every cause needs at least one.'),
  checklist: z
    .array(checklistItem)
    .min(2)
    .max(8)
    .describe(
      'Checks in the order in which the user does them. The browser remembers which ones are ticked.',
    ),
  edgeCases: z
    .array(
      z.strictObject({
        title: inlineText(110).describe('What is different in this situation, as a statement.'),
        detail: inlineText(700).describe('The reason for the difference, and what to do about it.'),
      }),
    )
    .default([])
    .describe('Rare situations, from real reports.'),
  avoid: z
    .array(
      z.strictObject({
        action: inlineText(200).describe('An action that people try.'),
        why: inlineText(400).describe('Why the action does not help, or which harm it does.'),
      }),
    )
    .min(1)
    .describe('Actions that do not help or do harm, such as destructive shortcuts.'),
  faq: z
    .array(
      z.strictObject({
        question: inlineText(160).describe('The question as people ask it, with a question mark.'),
        answer: inlineText(700).describe('The answer. Its first sentence answers the question.'),
      }),
    )
    .min(3)
    .describe('Questions that people really ask about this error.'),
  aliases: z
    .array(phrase)
    .min(1)
    .describe('Other names of this particular error, not of a group of similar errors.'),
  searches: z
    .array(phrase)
    .min(5)
    .describe('Search queries as people type them. Only this article answers them.'),
  related: z
    .array(relation)
    .default([])
    .describe('Other articles, and how they are related to this one.'),
  sources: z
    .array(source)
    .min(1)
    .describe('The pages that the author read: at least two, one of them official.'),
  reviewed: isoDate.describe('The day on which someone last checked the article.'),
  notIf: z
    .array(z.string().min(3).max(200))
    .min(1)
    .optional()
    .describe(
      'Templates of output that is a sign of another error, so that this article does not match.',
    ),
  supersedes: z
    .array(articleId)
    .min(1)
    .optional()
    .describe(
      'The ids of articles about consequences of this error. If a paste matches both articles, the consequence comes last.',
    ),
  evidence: evidence.describe(
    'How we know that the tool prints the message: `reproduced`, `source` or `documented`.',
  ),
});

/** The frontmatter of an article that fits the schema. */
export type Article = z.infer<typeof article>;
