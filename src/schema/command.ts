import { z } from 'zod';
import { roles } from './fields.ts';
import { platform } from './platform.ts';
import { shell } from './shell.ts';

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
