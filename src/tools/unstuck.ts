#!/usr/bin/env node
import { run } from './unstuck/run.ts';

// `unstuck`: which article is a message about? See `unstuck --help`.
// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run({
  args: process.argv.slice(2),
  input: process.stdin.isTTY ? undefined : () => process.stdin,
  write: (out) => process.stdout.write(out),
  writeError: (out) => process.stderr.write(out),
  colours: process.stdout.isTTY && !process.env['NO_COLOR'],
});
