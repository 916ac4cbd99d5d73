import { z } from 'zod';
import { roles } from './fields.ts';
import {
  articleId,
  inlineText,
  isoDate,
  kind,
  platform,
  productRange,
  shell,
  slug,
  valueType,
} from './primitives.ts';
import { idPatterns } from './vocabulary.ts';

/** One thing to type, with placeholders. */
export const command = z
  .strictObject({
    run: z
      .string()
      .min(1)
      .max(600)
      .describe(
        'What to type, without a prompt. `<name>` is a placeholder; a literal one is `\\<name>`.',
      ),
    platforms: z
      .array(platform)
      .min(1)
      .optional()
      .describe(
        'Where it works, if it is not the same everywhere. Give every platform of the article its command.',
      ),
    shell: shell
      .optional()
      .describe(
        '`sh` unless the command is only for Windows, then `powershell`. `cmd` and `sql` are said.',
      ),
  })
  .register(roles, { role: 'command' });

export type Command = z.infer<typeof command>;

/** One reason for the error, and how to tell that it is this one. */
const cause = z.strictObject({
  id: slug.describe('Never changes: links and the matcher point at it.'),
  title: inlineText(110).describe('The cause as a plain statement.'),
  detail: inlineText(600).describe('What happened, in this error’s own terms.'),
  confirm: z
    .strictObject({
      commands: z.array(command).min(1).optional().describe('What to run, if a command can tell.'),
      shows: inlineText(400).describe('What one sees if it is this cause, and not another one.'),
    })
    .describe('How to tell that it is this cause.'),
});

/** A machine code that comes with the error. */
export const code = z.strictObject({
  system: z
    .enum(['errno', 'http', 'sqlstate', 'hresult', 'exit', 'signal', 'compiler', 'tool'])
    .describe(
      'Whose code it is. `tool` is the tool’s own, such as `ERESOLVE` or `ERR_CONNECTION_REFUSED`.',
    ),
  code: z
    .string()
    .regex(
      /^[A-Za-z0-9_-]+$/,
      'Expected letters, digits, "_" or "-": EADDRINUSE, 28P01, 0x80070005, 137.',
    )
    .describe('The code alone: `EADDRINUSE`, `401`, `28P01`, `E0382`. Quote it if it is a number.'),
});

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

const why = inlineText(300).describe('What it can break or lose, and what to do first.');

/** What a fix can do besides fixing. */
export const risk = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('safe') }),
  z.strictObject({ level: z.literal('careful'), why }),
  z.strictObject({ level: z.literal('destructive'), why }),
]);

export type Risk = z.infer<typeof risk>;

/** What to write in a file, or to type into a program. */
export const stepCode = z
  .strictObject({
    language: z
      .string()
      .min(1)
      .describe('A language that Shiki knows: `yaml`, `rust`, `nginx`, `diff`.'),
    file: z.string().min(1).optional().describe('The file that it stands in, shown as its title.'),
    text: z.string().min(1).max(1500).describe('What to write in that file.'),
  })
  .register(roles, { role: 'code' });

/** One step of a fix. */
const step = z.strictObject({
  text: inlineText(400).describe('What to do, as an instruction. Say why where it is not plain.'),
  commands: z
    .array(command)
    .min(1)
    .optional()
    .describe('What to type. By platform where it differs.'),
  code: stepCode
    .optional()
    .describe('What to write in a file or program, where the step is an edit.'),
  expect: inlineText(300).optional().describe('What one sees when the step worked.'),
});

export type Step = z.infer<typeof step>;

/** One way to make the error go away. */
const fix = z.strictObject({
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

/** One real form of the message. */
const message = z.strictObject({
  text: z
    .string()
    .min(6)
    .max(400)
    .register(roles, { role: 'message' })
    .describe(
      'The message exactly as printed, with `<name>` for what varies. A literal `<name>` is written `\\<name>`. Any run of spaces or line ends matches any other.',
    ),
  from: z
    .array(productRange)
    .min(1)
    .optional()
    .describe('Which product and versions print it so, where not all of them do.'),
  cause: slug.optional().describe('The id of the cause that this wording points to, if it does.'),
  samples: z
    .array(z.string().min(6).max(1200))
    .min(1)
    .describe(
      'Real output that contains the message: seen, or quoted from a source. Never made up.',
    ),
});

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

/** What may stand in for one placeholder. */
export const value = z.strictObject({
  type: valueType.describe('What the placeholder stands for; each type has a strict pattern.'),
  label: z
    .string()
    .min(2)
    .max(40)
    .optional()
    .describe('What to call it on the page. Needed where a command uses it.'),
  example: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe(
      'What stands in a command until the reader’s own value is known. Needed where a command uses it.',
    ),
});

export type Value = z.infer<typeof value>;

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
