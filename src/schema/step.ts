import { z } from 'zod';
import { command } from './command.ts';
import { roles } from './fields.ts';
import { inlineText } from './inlineText.ts';

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
export const step = z.strictObject({
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
