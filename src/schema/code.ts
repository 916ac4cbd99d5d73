import { z } from 'zod';

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
