import { z } from 'zod';
import { command } from './command.ts';
import { inlineText } from './inlineText.ts';
import { slug } from './slug.ts';

/** One reason for the error, and how to tell that it is this one. */
export const cause = z.strictObject({
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
