import { z } from 'zod';
import { roles } from './fields.ts';
import { inlineText, platform, productRange, shell, slug } from './primitives.ts';

/** One command that a user runs. It may contain placeholders. */
export const command = z
  .strictObject({
    run: z
      .string()
      .min(1)
      .max(600)
      .describe(
        'The command to run, without a prompt. `<name>` is a placeholder. Write `\\<name>` for a literal `<name>`.',
      ),
    platforms: z
      .array(platform)
      .min(1)
      .optional()
      .describe(
        'The platforms that the command works on, if the platforms need different commands. Give a command for every platform of the article.',
      ),
    shell: shell
      .optional()
      .describe(
        'The shell that runs the command. The default is `powershell` for a command that is only for Windows, and `sh` otherwise. Name `cmd` and `sql` explicitly.',
      ),
  })
  .register(roles, { role: 'command' });

export type Command = z.infer<typeof command>;

const why = inlineText(300).describe('What the fix can break or lose, and what to do first.');

/** How much harm a fix can do. */
export const risk = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('safe') }),
  z.strictObject({ level: z.literal('careful'), why }),
  z.strictObject({ level: z.literal('destructive'), why }),
]);

export type Risk = z.infer<typeof risk>;

/** Code that the user writes in a file or types into a program. */
export const stepCode = z
  .strictObject({
    language: z
      .string()
      .min(1)
      .describe('A language that Shiki supports: `yaml`, `rust`, `nginx`, `diff`.'),
    file: z
      .string()
      .min(1)
      .optional()
      .describe('The file that the code belongs in. The page shows it as the title of the code.'),
    text: z
      .string()
      .min(1)
      .max(1500)
      .describe(
        'The code itself. `<name>` is a place for the user’s value if `values` has a value of that name with an example.',
      ),
  })
  .register(roles, { role: 'code' });

/** One step of a fix. */
export const step = z.strictObject({
  text: inlineText(400).describe(
    'What to do, as an instruction. Give the reason if it is not obvious.',
  ),
  commands: z
    .array(command)
    .min(1)
    .optional()
    .describe('The commands to run. Write one for each platform if they differ.'),
  code: stepCode
    .optional()
    .describe('The code to write in a file or program, if the step is an edit.'),
  expect: inlineText(300).optional().describe('What the user sees if the step worked.'),
});

export type Step = z.infer<typeof step>;

/** One way to make the error go away. */
export const fix = z.strictObject({
  id: slug.describe('Must never change: links and functions in `repro.sh` refer to it.'),
  title: inlineText(110).describe('What the fix does, as an instruction.'),
  causes: z
    .array(slug)
    .min(1)
    .describe(
      'The ids of the causes that the fix removes, the one that it suits best first. If a message points to a cause, users see the fix that names this cause first.',
    ),
  steps: z.array(step).min(1).max(6).describe('The steps, in the order in which they are done.'),
  verify: z
    .strictObject({
      commands: z
        .array(command)
        .min(1)
        .optional()
        .describe('The commands that check whether the fix worked.'),
      expect: inlineText(300).describe('What the user sees when the error is gone.'),
    })
    .describe('How to check that the fix worked.'),
  risk: risk.describe('`safe`, or `careful` or `destructive` with the reason.'),
  appliesTo: z
    .array(productRange)
    .min(1)
    .optional()
    .describe('The versions that the fix is for, if it is not for all of them.'),
});

export type Fix = z.infer<typeof fix>;
